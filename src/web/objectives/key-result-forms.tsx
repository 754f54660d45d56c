import { useState } from 'react';
import type { CallBody } from '../../contract/client.ts';
import type { KeyResultView, ObjectiveRow } from '../../contract/objectives.ts';
import { isId } from '../../core/kernel/id.ts';
import type { CallFailed } from '../call-failed.ts';
import { DialogForm } from '../dialog-form.tsx';
import { PersonField } from '../person-field.tsx';
import { FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { objectiveText } from './objective-text.ts';
import { readNumber } from '../read-number.ts';
import { objectivesText } from './text.ts';

const text = objectiveText.keyResults;

type Terms = CallBody<'POST /api/objectives/:objective/key-results'>['terms'];

/** A key result while it is being written. */
interface Input {
  readonly title: string;
  readonly owner: string;
  readonly kpi: string;
  readonly start: string;
  readonly target: string;
  readonly unit: string;
}

function readTerms({ title, owner, kpi, start, target, unit }: Input): Terms | null {
  const [from, to] = [readNumber(start), readNumber(target)];
  if (from === null || to === null || !isId('person', owner)) return null;
  return { title, owner, start: from, target: to, unit: unit.trim() === '' ? null : unit, kpi: isId('kpi', kpi) ? kpi : null };
}

interface FieldsProps {
  readonly input: Input;
  readonly onChange: (input: Input) => void;
  readonly failure: CallFailed | null;
}

function KeyResultFields({ input, onChange, failure }: FieldsProps) {
  const kpis = useRead('GET /api/kpis', { query: { limit: 100, ...(isId('person', input.owner) ? { owner: input.owner } : {}) } });
  const set = (change: Partial<Input>): void => onChange({ ...input, ...change });
  const about = (path: string): string | undefined => failure?.about(`terms.${path}`) ?? failure?.about(path);
  const number = (value: string, path: string): string | undefined => (value.trim() !== '' && readNumber(value) === null ? objectivesText.notFilled : about(path));
  const own = (kpis.data?.items ?? []).filter(({ owner }) => owner.id === input.owner);
  return (
    <>
      <TextField label={text.title} hint={text.titleHint} required maxLength={200} value={input.title} onChange={(title) => set({ title })} error={about('title')} />
      <PersonField label={text.owner} none="–" required value={input.owner} onChange={(owner) => set({ owner, kpi: '' })} error={about('owner')} />
      <SelectField
        label={text.reads}
        hint={text.readsHint}
        none={text.byHand}
        value={input.kpi}
        onChange={(kpi) => set({ kpi })}
        choices={own.map(({ id, name, team }) => ({ value: id, label: text.kpi(`${name} (${team})`) }))}
        error={about('kpi')}
      />
      <FieldRow>
        <TextField label={text.start} inputMode="decimal" required value={input.start} onChange={(start) => set({ start })} error={number(input.start, 'start')} />
        <TextField label={text.target} inputMode="decimal" required value={input.target} onChange={(target) => set({ target })} error={number(input.target, 'target')} />
        <TextField label={text.unit} maxLength={20} value={input.unit} onChange={(unit) => set({ unit })} error={about('unit')} />
      </FieldRow>
      <p className="dimmed">{`${text.targetHint} ${text.unitHint}`}</p>
    </>
  );
}

/** The button and dialog that add a key result. */
export function AddKeyResult({ objective }: { readonly objective: ObjectiveRow }) {
  const empty: Input = { title: '', owner: objective.owner.id, kpi: '', start: '', target: '', unit: '' };
  const [input, setInput] = useState(empty);
  const add = useAct('POST /api/objectives/:objective/key-results');
  const send = async (): Promise<void> => {
    const terms = readTerms(input);
    if (terms === null) throw new Error('a field is not filled in');
    await add.mutateAsync({ params: { objective: objective.id }, body: { terms } });
  };
  const reset = (): void => {
    setInput(empty);
    add.reset();
  };
  return (
    <DialogForm label={text.add} title={text.add} confirm={text.save} failure={add.error} onSend={send} onOpen={reset}>
      <KeyResultFields input={input} onChange={setInput} failure={add.error} />
    </DialogForm>
  );
}

interface KeyResultProps {
  readonly objective: ObjectiveRow;
  readonly result: KeyResultView;
}

/** The button and dialog that correct a key result, with a reason. */
export function AmendKeyResult({ objective, result }: KeyResultProps) {
  const before: Input = { title: result.title, owner: result.owner.id, kpi: result.kpi ?? '', start: String(result.start), target: String(result.target), unit: result.unit ?? '' };
  const [input, setInput] = useState(before);
  const [reason, setReason] = useState('');
  const amend = useAct('POST /api/objectives/:objective/key-results/amend');
  const send = async (): Promise<void> => {
    const terms = readTerms(input);
    if (terms === null) throw new Error('a field is not filled in');
    await amend.mutateAsync({ params: { objective: objective.id }, body: { key: result.key, terms, reason } });
  };
  const reset = (): void => {
    setInput(before);
    setReason('');
    amend.reset();
  };
  return (
    <DialogForm label={text.amend} title={text.amendTitle} confirm={objectiveText.draft.saveAmended} size="xs" failure={amend.error} onSend={send} onOpen={reset}>
      <KeyResultFields input={input} onChange={setInput} failure={amend.error} />
      <TextField label={objectivesText.reason} hint={objectivesText.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={amend.error?.about('reason')} />
    </DialogForm>
  );
}

/** The button and dialog that drop a key result, with a reason. */
export function DropKeyResult({ objective, result }: KeyResultProps) {
  const [reason, setReason] = useState('');
  const drop = useAct('POST /api/objectives/:objective/key-results/drop');
  const send = async (): Promise<void> => {
    await drop.mutateAsync({ params: { objective: objective.id }, body: { key: result.key, reason } });
  };
  return (
    <DialogForm label={text.drop} title={text.dropTitle} confirm={text.drop} size="xs" variant="subtle" danger failure={drop.error} onSend={send} onOpen={() => setReason('')}>
      <p>{text.dropBody}</p>
      <TextField label={objectivesText.reason} required maxLength={500} value={reason} onChange={setReason} error={drop.error?.about('reason')} />
    </DialogForm>
  );
}
