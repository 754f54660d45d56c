import { useState } from 'react';
import type { CommitmentRow } from '../../contract/views.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useNow } from '../ui/use-now.ts';
import { useAct } from '../use-act.ts';
import { commitmentsText } from './text.ts';

/** Records that the output exists: since when, what it is, and where it can be opened. */
export function MeetCommitment({ commitment }: { readonly commitment: CommitmentRow }) {
  const meet = useAct('POST /api/commitments/:commitment/meet');
  const [on, setOn] = useState('');
  const [statement, setStatement] = useState('');
  const [link, setLink] = useState('');
  const text = commitmentsText.meet;
  const today = localDay(useNow(60_000));
  const send = async (): Promise<unknown> => {
    const happenedOn = typedDay(on);
    if (happenedOn === null) throw new Error(commitmentsText.notFilled);
    const where = link.trim();
    return await meet.mutateAsync({ params: { commitment: commitment.id }, body: { happenedOn, statement, link: where === '' ? null : where } });
  };
  return (
    <DialogForm label={text.label} title={text.title} confirm={text.confirm} size="xs" failure={meet.error} onOpen={() => setOn(today)} onSend={send}>
      <p>
        <strong>{commitment.action}</strong>
        <br />
        {commitmentsText.output}: {commitment.expectedOutput}
      </p>
      <TextField label={text.happenedOn} hint={text.happenedHint} type="date" max={today} required value={on} onChange={setOn} error={meet.error?.about('happenedOn')} />
      <TextAreaField
        label={text.statement}
        hint={commitment.proofRequired ? `${text.statementHint} ${text.proofNeeded}` : text.statementHint}
        required={commitment.proofRequired}
        maxLength={1000}
        value={statement}
        onChange={setStatement}
        error={meet.error?.about('statement')}
      />
      <TextField label={text.link} hint={text.linkHint} type="url" maxLength={1000} value={link} onChange={setLink} error={meet.error?.about('link')} />
    </DialogForm>
  );
}
