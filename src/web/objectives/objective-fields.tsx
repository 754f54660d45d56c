import type { CallBody } from '../../contract/client.ts';
import { isId } from '../../core/kernel/id.ts';
import { isQuarter, quarterAfter, type Quarter } from '../../core/objectives/quarter-name.ts';
import type { CallFailed } from '../call-failed.ts';
import { PersonField } from '../person-field.tsx';
import { CheckField, FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import { objectiveText } from './objective-text.ts';
import { objectivesText } from './text.ts';

const text = objectiveText.draft;

/** An objective while it is being written: the owner is not chosen yet. */
export interface ObjectiveInput {
  readonly title: string;
  readonly quarter: Quarter;
  readonly owner: string;
  readonly team: string;
  readonly crossFunctional: boolean;
}

/** What is sent; null while no owner is chosen. */
export function readObjective(input: ObjectiveInput): CallBody<'POST /api/objectives'> | null {
  const { owner } = input;
  return isId('person', owner) ? { ...input, owner } : null;
}

interface ObjectiveFieldsProps {
  readonly input: ObjectiveInput;
  readonly onChange: (input: ObjectiveInput) => void;
  readonly failure: CallFailed | null;
  /** Where the fields lie in what is sent, for refusals. */
  readonly at?: string;
}

/** The fields of an objective, for a draft and for a correction. */
export function ObjectiveFields({ input, onChange, failure, at = '' }: ObjectiveFieldsProps) {
  const set = (change: Partial<ObjectiveInput>): void => onChange({ ...input, ...change });
  const about = (path: string): string | undefined => failure?.about(`${at}${path}`) ?? failure?.about(path);
  const quarters = [-1, 0, 1, 2].map((by) => quarterAfter(input.quarter, by));
  return (
    <>
      <TextField label={text.title} hint={text.titleHint} required maxLength={200} value={input.title} onChange={(title) => set({ title })} error={about('title')} />
      <FieldRow>
        <PersonField label={text.owner} none="–" required value={input.owner} onChange={(owner) => set({ owner })} error={about('owner')} />
        <TextField label={text.team} required maxLength={80} value={input.team} onChange={(team) => set({ team })} error={about('team')} />
      </FieldRow>
      <SelectField
        label={text.quarter}
        value={input.quarter}
        onChange={(quarter) => (isQuarter(quarter) ? set({ quarter }) : undefined)}
        choices={quarters.map((value) => ({ value, label: objectivesText.quarterName(value) }))}
        error={about('quarter')}
      />
      <CheckField label={text.spans} hint={text.spansHint} checked={input.crossFunctional} onChange={(crossFunctional) => set({ crossFunctional })} />
    </>
  );
}
