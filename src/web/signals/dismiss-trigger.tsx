import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { dismissalKinds } from '../../core/signals/answers.ts';
import { DialogForm } from '../dialog-form.tsx';
import { SelectField, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { signalsText } from './text.ts';

const text = signalsText.dismiss;

/** Decides that a trigger needs no 1on1, with the reason that stays on record. */
export function DismissTrigger({ trigger }: { readonly trigger: TriggerView['id'] }) {
  const [kind, setKind] = useState('');
  const [reason, setReason] = useState('');
  const dismiss = useAct('POST /api/triggers/:trigger/dismiss');
  return (
    <DialogForm
      label={text.action}
      title={text.title}
      confirm={text.save}
      danger
      failure={dismiss.error}
      onSend={async () => await dismiss.mutateAsync({ params: { trigger }, body: { as: dismissalKinds.find((each) => each === kind) ?? 'other', reason } })}
    >
      <p>{text.lead}</p>
      <SelectField
        label={text.as}
        hint={text.asHint}
        required
        none={text.choose}
        value={kind}
        onChange={setKind}
        choices={dismissalKinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
      <TextAreaField label={text.reason} hint={text.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={dismiss.error?.about('reason')} />
    </DialogForm>
  );
}
