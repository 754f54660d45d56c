import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { signalsText } from './text.ts';

const text = signalsText.snooze;
const day = 24 * 3_600_000;

/** Puts a signal off until a day, with a reason. It says that the clock runs on. */
export function SnoozeTrigger({ trigger }: { readonly trigger: TriggerView['id'] }) {
  const [until, setUntil] = useState(() => localDay(Date.now() + day));
  const [reason, setReason] = useState('');
  const snooze = useAct('POST /api/triggers/:trigger/snooze');
  const send = async (): Promise<unknown> => {
    const on = typedDay(until);
    return on === null ? null : await snooze.mutateAsync({ params: { trigger }, body: { until: on, reason } });
  };
  return (
    <DialogForm label={text.action} title={text.title} confirm={text.save} failure={snooze.error} onSend={send}>
      <p>{text.lead}</p>
      <TextField label={text.until} hint={text.untilHint} type="date" required value={until} onChange={setUntil} error={typedDay(until) === null ? text.wrong : snooze.error?.about('until')} />
      <TextAreaField label={text.reason} hint={text.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={snooze.error?.about('reason')} />
    </DialogForm>
  );
}
