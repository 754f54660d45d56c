import { useState } from 'react';
import type { CallBody } from '../../contract/client.ts';
import type { FindingView, PlanView } from '../../contract/plans.ts';
import { DialogForm } from '../dialog-form.tsx';
import { SelectField, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import css from './wordings.module.css';
import { wordingText as text } from './wording-text.ts';

type Reason = CallBody<'POST /api/plans/:plan/wording'>['reason'];

interface KeepWordingProps {
  readonly view: PlanView;
  readonly finding: FindingView;
  readonly words: string;
}

const reasons: readonly Reason[] = ['defined-elsewhere', 'customers-wording', 'agreed-as-is', 'linter-wrong'];

/** Keeps a wording that the linter would stop, with a reason for all to see. */
export function KeepWording({ view, finding, words }: KeepWordingProps) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const keep = useAct('POST /api/plans/:plan/wording');
  const send = async (): Promise<unknown> => {
    const code = reasons.find((each) => each === reason);
    if (code === undefined) throw new Error(text.reasonNone);
    const { criterion, rule, fingerprint } = finding;
    const criteriaVersion = view.versions.at(-1)?.version ?? 0;
    return await keep.mutateAsync({ params: { plan: view.plan.id }, body: { criteriaVersion, criterion, rule, fingerprint, reason: code, note } });
  };
  return (
    <DialogForm label={text.keep} title={text.keepTitle} confirm={text.keep} size="compact-xs" failure={keep.error} onSend={send}>
      <div>
        <blockquote className={css['quoted']}>{words}</blockquote>
        <p className={css['question']}>{finding.question}</p>
      </div>
      <p className="dimmed">{text.keepIntro}</p>
      <SelectField
        label={text.reason}
        none={text.reasonNone}
        required
        value={reason}
        onChange={setReason}
        choices={reasons.map((code) => ({ value: code, label: text.reasons[code] }))}
        error={keep.error?.about('reason')}
      />
      <TextAreaField label={text.note} hint={text.noteHint} required rows={3} maxLength={500} value={note} onChange={setNote} error={keep.error?.about('note')} />
    </DialogForm>
  );
}
