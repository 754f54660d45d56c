import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { diagnosisCauses } from '../../core/signals/answers.ts';
import { DialogForm } from '../dialog-form.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { SelectField, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import css from './signals.module.css';
import { signalsText } from './text.ts';

const text = signalsText.diagnosis;

/** What the manager believes lies behind a signal (R57), their own clarity included. Not there for whoever may neither read nor write one. */
export function DiagnosisCard({ trigger: { id, diagnosis, can } }: { readonly trigger: TriggerView }) {
  if (diagnosis === null && !can.diagnose) return null;
  return (
    <Card title={text.title}>
      {diagnosis === null ? (
        <p className="dimmed">{text.none}</p>
      ) : (
        <>
          <p className={css['cause']}>{text.causes[diagnosis.cause]}</p>
          <p>{diagnosis.words}</p>
          <p className={css['ends']}>
            <DateText at={diagnosis.at} />
          </p>
        </>
      )}
      {can.diagnose ? (
        <div className={css['onward']}>
          <Diagnose trigger={id} again={diagnosis !== null} />
        </div>
      ) : null}
    </Card>
  );
}

function Diagnose({ trigger, again }: { readonly trigger: TriggerView['id']; readonly again: boolean }) {
  const [cause, setCause] = useState('');
  const [words, setWords] = useState('');
  const diagnose = useAct('POST /api/triggers/:trigger/diagnosis');
  return (
    <DialogForm
      label={again ? text.change : text.action}
      title={text.formTitle}
      confirm={text.save}
      failure={diagnose.error}
      onSend={async () => await diagnose.mutateAsync({ params: { trigger }, body: { cause: diagnosisCauses.find((each) => each === cause) ?? 'clarity', words } })}
    >
      <p>{text.lead}</p>
      <SelectField label={text.cause} required none={text.choose} value={cause} onChange={setCause} choices={diagnosisCauses.map((value) => ({ value, label: text.causes[value] }))} />
      <TextAreaField label={text.words} hint={text.wordsHint} required maxLength={1000} value={words} onChange={setWords} error={diagnose.error?.about('words')} />
    </DialogForm>
  );
}
