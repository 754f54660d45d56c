import type { CallFailed } from '../call-failed.ts';
import { LintedTextField } from '../linted-text-field.tsx';
import { CheckField, FieldRow, FieldStack, SelectField, TextField } from '../ui/form-fields.tsx';
import type { DraftFields, DraftRoom } from './commitment-drafts.ts';
import { givenBesideAction, givenBesideOutput } from './output-slots.ts';
import { gateText } from './text.ts';

interface DraftFormProps {
  readonly draft: DraftFields;
  readonly room: DraftRoom;
  readonly escalationHint: string;
  readonly onChange: (fields: Partial<Omit<DraftFields, 'key'>>) => void;
  /** The gate's refusals, and where this draft stood in what was sent. */
  readonly failure: CallFailed | null;
  readonly sentAt: number | null;
}

/** The slots of one commitment (R80-R82). */
export function DraftForm({ draft, room, escalationHint, onChange, failure, sentAt }: DraftFormProps) {
  const error = (slot: keyof DraftFields): string | undefined => (sentAt === null ? undefined : failure?.about(`commitments.${sentAt}.${slot}`));
  const id = (slot: keyof DraftFields): string => draftFieldName(draft.key, slot);
  return (
    <FieldStack>
      <LintedTextField
        place="commitment"
        kind="commitment"
        given={givenBesideAction(draft.expectedOutput)}
        name={id('action')}
        label={gateText.action}
        placeholder={gateText.actionHint}
        maxLength={300}
        value={draft.action}
        onChange={(action) => onChange({ action })}
        error={error('action')}
      />
      <FieldRow>
        <SelectField
          name={id('owner')}
          label={gateText.owner}
          none={gateText.ownerNone}
          choices={room.parties.map((person) => ({ value: person.id, label: person.name }))}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
          error={error('owner')}
        />
        <TextField
          name={id('due')}
          label={gateText.due}
          type="date"
          min={room.today}
          value={draft.due}
          onChange={(due) => onChange({ due })}
          error={error('due')}
        />
      </FieldRow>
      <LintedTextField
        place="commitment"
        kind="commitment"
        given={givenBesideOutput}
        name={id('expectedOutput')}
        label={gateText.output}
        hint={gateText.outputHint}
        rows={2}
        maxLength={500}
        value={draft.expectedOutput}
        onChange={(expectedOutput) => onChange({ expectedOutput })}
        error={error('expectedOutput')}
      />
      <TextField
        name={id('escalation')}
        label={gateText.escalation}
        hint={escalationHint}
        maxLength={300}
        value={draft.escalation}
        onChange={(escalation) => onChange({ escalation })}
        error={error('escalation')}
      />
      <CheckField label={gateText.proof} checked={draft.proofRequired} onChange={(proofRequired) => onChange({ proofRequired })} />
    </FieldStack>
  );
}

/** The name of a draft's field, by which the close button finds the first empty one. */
export function draftFieldName(draft: string, slot: keyof DraftFields): string {
  return `commitment-${draft}-${slot}`;
}
