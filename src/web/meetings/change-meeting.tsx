import { useState } from 'react';
import type { MeetingRow } from '../../contract/views.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localMinute, typedInstant } from '../typed-date.ts';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { roomText } from './text.ts';

/** Moves a meeting that has not begun to another time, with a reason. */
export function MoveMeeting({ meeting }: { readonly meeting: MeetingRow }) {
  const move = useAct('POST /api/meetings/:meeting/move');
  const [when, setWhen] = useState('');
  const [reason, setReason] = useState('');
  const text = roomText.move;
  const send = async (): Promise<unknown> => {
    const startsAt = typedInstant(when);
    if (startsAt === null) throw new Error(text.incomplete);
    return await move.mutateAsync({ params: { meeting: meeting.id }, body: { startsAt, reason } });
  };
  return (
    <DialogForm label={text.label} title={text.title} confirm={text.confirm} failure={move.error} onOpen={() => setWhen(localMinute(Date.parse(meeting.startsAt)))} onSend={send}>
      <TextField label={text.when} type="datetime-local" required value={when} onChange={setWhen} error={move.error?.about('startsAt')} />
      <TextAreaField label={text.why} hint={text.whyHint} required maxLength={500} rows={2} value={reason} onChange={setReason} error={move.error?.about('reason')} />
    </DialogForm>
  );
}

/** Cancels a meeting that has not begun, with a reason. */
export function CancelMeeting({ meeting }: { readonly meeting: MeetingRow }) {
  const cancel = useAct('POST /api/meetings/:meeting/cancel');
  const [reason, setReason] = useState('');
  const text = roomText.cancel;
  return (
    <DialogForm
      label={text.label}
      title={text.title}
      confirm={text.confirm}
      danger
      failure={cancel.error}
      onSend={() => cancel.mutateAsync({ params: { meeting: meeting.id }, body: { reason } })}
    >
      <p>{text.body}</p>
      <TextAreaField label={text.why} required maxLength={500} rows={2} value={reason} onChange={setReason} error={cancel.error?.about('reason')} />
    </DialogForm>
  );
}
