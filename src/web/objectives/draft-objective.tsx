import { useState } from 'react';
import type { ObjectiveRow } from '../../contract/objectives.ts';
import type { Quarter } from '../../core/objectives/quarter-name.ts';
import { DialogForm } from '../dialog-form.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { ObjectiveFields, readObjective, type ObjectiveInput } from './objective-fields.tsx';
import { objectiveText } from './objective-text.ts';
import { objectivesText } from './text.ts';

const text = objectiveText.draft;

/** The button and dialog that draft an objective. */
export function DraftObjective({ me, quarter, onDrafted }: { readonly me: string; readonly quarter: Quarter; readonly onDrafted: (objective: string) => void }) {
  const empty: ObjectiveInput = { title: '', quarter, owner: me, team: '', crossFunctional: false };
  const [input, setInput] = useState(empty);
  const draft = useAct('POST /api/objectives');
  const send = async (): Promise<void> => {
    const body = readObjective(input);
    if (body === null) throw new Error('a field is not filled in');
    const { objective } = await draft.mutateAsync({ body });
    onDrafted(objective);
  };
  const reset = (): void => {
    setInput(empty);
    draft.reset();
  };
  return (
    <DialogForm label={text.new} title={text.new} confirm={text.save} variant="filled" failure={draft.error} onSend={send} onOpen={reset}>
      <ObjectiveFields input={input} onChange={setInput} failure={draft.error} />
    </DialogForm>
  );
}

/** The button and dialog that correct an objective, with a reason. */
export function AmendObjective({ objective }: { readonly objective: ObjectiveRow }) {
  const before: ObjectiveInput = { title: objective.title, quarter: objective.quarter, owner: objective.owner.id, team: objective.team, crossFunctional: objective.crossFunctional };
  const [input, setInput] = useState(before);
  const [reason, setReason] = useState('');
  const amend = useAct('POST /api/objectives/:objective/amend');
  const send = async (): Promise<void> => {
    const draft = readObjective(input);
    if (draft === null) throw new Error('a field is not filled in');
    await amend.mutateAsync({ params: { objective: objective.id }, body: { draft, reason } });
  };
  const reset = (): void => {
    setInput(before);
    setReason('');
    amend.reset();
  };
  return (
    <DialogForm label={text.amend} title={text.amendTitle} confirm={text.saveAmended} failure={amend.error} onSend={send} onOpen={reset}>
      <ObjectiveFields input={input} onChange={setInput} failure={amend.error} at="draft." />
      <TextField label={objectivesText.reason} hint={objectivesText.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={amend.error?.about('reason')} />
    </DialogForm>
  );
}
