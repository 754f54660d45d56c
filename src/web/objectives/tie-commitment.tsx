import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CommitmentRow } from '../../contract/views.ts';
import type { ObjectiveDigest } from '../../contract/objectives.ts';
import { isId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { digestText } from './digest-text.ts';

const text = digestText.link;

/** The button and dialog that tie a commitment of the reader to an objective or one of its key results. */
export function TieCommitment({ digest }: { readonly digest: ObjectiveDigest }) {
  const { objective, outcomes } = digest;
  const [commitment, setCommitment] = useState('');
  const [key, setKey] = useState('');
  const commitments = useRead('GET /api/commitments', { query: { state: 'all', limit: 100 } });
  const tie = useAct('POST /api/commitments/:commitment/link');
  const tied = new Set(outcomes.map((each) => each.commitment.id));
  const choices = (commitments.data?.items ?? []).filter(({ id }) => !tied.has(id)).map(({ id, action, owner }) => ({ value: id, label: `${action} (${owner.name})` }));
  const send = async (): Promise<void> => {
    if (!isId('commitment', commitment)) throw new Error('a field is not filled in');
    await tie.mutateAsync({ params: { commitment }, body: { objective: objective.id, key: key === '' ? null : key } });
  };
  const reset = (): void => {
    setCommitment('');
    setKey('');
    tie.reset();
  };
  return (
    <DialogForm label={text.label} title={text.title} confirm={text.save} variant="filled" failure={tie.error} onSend={send} onOpen={reset}>
      {choices.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <SelectField label={text.commitment} none={text.choose} required value={commitment} onChange={setCommitment} choices={choices} />
          <SelectField label={text.keyResult} none={digestText.whole} value={key} onChange={setKey} choices={objective.keyResults.map((each) => ({ value: each.key, label: each.title }))} />
        </>
      )}
    </DialogForm>
  );
}

/** The button that takes a tie back. The commitment stays as it is. */
export function UntieCommitment({ commitment }: { readonly commitment: CommitmentRow }) {
  const tie = useAct('POST /api/commitments/:commitment/link');
  return (
    <Button variant="subtle" size="xs" loading={tie.isPending} onClick={() => tie.mutate({ params: { commitment: commitment.id }, body: { objective: null, key: null } })}>
      {text.untie}
    </Button>
  );
}
