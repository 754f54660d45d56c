import { useState } from 'react';
import type { CommitmentRow } from '../../contract/views.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { formatCivilDate } from '../ui/format-date.ts';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useNow } from '../ui/use-now.ts';
import { useAct } from '../use-act.ts';
import { commitmentsText } from './text.ts';

/** Changes the due day, with a reason. The first one is kept and shown (S17). */
export function MoveCommitment({ commitment }: { readonly commitment: CommitmentRow }) {
  const move = useAct('POST /api/commitments/:commitment/move');
  const [day, setDay] = useState('');
  const today = localDay(useNow(60_000));
  const [reason, setReason] = useState('');
  const text = commitmentsText.move;
  const send = async (): Promise<unknown> => {
    const due = typedDay(day);
    if (due === null) throw new Error(commitmentsText.notFilled);
    return await move.mutateAsync({ params: { commitment: commitment.id }, body: { due, reason } });
  };
  return (
    <DialogForm label={text.label} title={text.title} confirm={text.confirm} size="xs" variant="subtle" failure={move.error} onOpen={() => setDay(commitment.due)} onSend={send}>
      <p>
        <strong>{commitment.action}</strong>
      </p>
      <TextField
        label={text.due}
        hint={text.dueHint(formatCivilDate(commitment.firstDue, 'weekday'))}
        type="date"
        min={today}
        required
        value={day}
        onChange={setDay}
        error={move.error?.about('due')}
      />
      <TextAreaField label={text.reason} required rows={2} maxLength={500} value={reason} onChange={setReason} error={move.error?.about('reason')} />
    </DialogForm>
  );
}

/** Withdraws a commitment, with a reason. */
export function WithdrawCommitment({ commitment }: { readonly commitment: CommitmentRow }) {
  const withdraw = useAct('POST /api/commitments/:commitment/withdraw');
  const [reason, setReason] = useState('');
  const text = commitmentsText.withdraw;
  return (
    <DialogForm
      label={text.label}
      title={text.title}
      confirm={text.confirm}
      size="xs"
      variant="subtle"
      danger
      failure={withdraw.error}
      onSend={() => withdraw.mutateAsync({ params: { commitment: commitment.id }, body: { reason } })}
    >
      <p>
        <strong>{commitment.action}</strong>
      </p>
      <p>{text.body}</p>
      <TextAreaField label={text.reason} required rows={2} maxLength={500} value={reason} onChange={setReason} error={withdraw.error?.about('reason')} />
    </DialogForm>
  );
}
