import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import { DialogForm } from '../dialog-form.tsx';
import { TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { signalsText } from './text.ts';
import { ruleWords, subjectWords, triggerHeadline } from './trigger-words.ts';

const text = signalsText.agenda;

/** Puts a signal on the agenda of the next 1on1, in words that can be changed before both see them. */
export function PutOnAgenda({ trigger }: { readonly trigger: TriggerView }) {
  const [words, setWords] = useState(() => agendaWords(trigger));
  const put = useAct('POST /api/triggers/:trigger/agenda');
  return (
    <DialogForm
      label={text.action}
      title={text.title}
      confirm={text.save}
      failure={put.error}
      onSend={async () => await put.mutateAsync({ params: { trigger: trigger.id }, body: { text: words } })}
    >
      <p>{watchRules[trigger.rule].asks === 'talk' ? text.answers : text.loop}</p>
      <TextAreaField label={text.words} hint={text.wordsHint} required maxLength={500} value={words} onChange={setWords} error={put.error?.about('text')} />
    </DialogForm>
  );
}

function agendaWords(trigger: TriggerView): string {
  const about = subjectWords(trigger);
  return `${ruleWords(trigger.rule)}: ${triggerHeadline(trigger)}${about === '' ? '' : ` (${about})`}`.slice(0, 500);
}
