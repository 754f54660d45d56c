import type { CommitmentTerms } from '../commitments/commitment.ts';
import { ok, type Decision, type Refusal } from '../kernel/result.ts';
import type { PersonId } from '../kernel/id.ts';
import { storableText, type CivilDate } from '../kernel/schema.ts';
import type { Preset } from '../policy/preset.ts';

/** A commitment as it is typed in the room: any slot may still be empty. */
export interface CommitmentDraft {
  readonly owner: PersonId | null;
  readonly action: string;
  readonly expectedOutput: string;
  readonly due: CivilDate | null;
  readonly escalation: string;
  readonly proofRequired: boolean;
}

/** What the gate asks of a meeting: how many commitments at least and at most (S15). */
export interface Gate {
  readonly least: number;
  readonly most: number;
}

export type GateCode =
  | 'GATE_NO_COMMITMENT'
  | 'GATE_TOO_MANY'
  | 'GATE_NO_OWNER'
  | 'GATE_NO_DATE'
  | 'GATE_DATE_PAST'
  | 'GATE_NO_OUTPUT'
  | 'GATE_NO_ESCALATION'
  | 'GATE_NO_ACTION';

/** The most that one close can carry where the preset sets no cap (a formal plan has one for each open gap, S15). */
const mostWithoutCap = 10;

/** The gate of a preset. */
export function gateOf(preset: Preset): Gate {
  return { least: preset.commitments.required.value, most: preset.commitments.atMost?.value ?? mostWithoutCap };
}

/**
 * Lets commitments through that have an owner in the room, a day not past, an action, an expected output and an
 * escalation path (R80-R82). Every missing slot of every commitment is named at once, by its path.
 */
export function passGate(
  gate: Gate,
  drafts: readonly CommitmentDraft[],
  room: { readonly parties: readonly PersonId[]; readonly today: CivilDate },
): Decision<readonly CommitmentTerms[], GateCode> {
  const refusals: Refusal<GateCode>[] = [];
  const terms: CommitmentTerms[] = [];
  if (drafts.length < gate.least) refusals.push({ code: 'GATE_NO_COMMITMENT', path: 'commitments' });
  if (drafts.length > gate.most) refusals.push({ code: 'GATE_TOO_MANY', path: 'commitments', facts: { most: gate.most } });
  for (const [index, draft] of drafts.entries()) {
    const missing = (code: GateCode, slot: keyof CommitmentDraft): void => {
      refusals.push({ code, path: `commitments.${index}.${slot}` });
    };
    const owner = draft.owner !== null && room.parties.includes(draft.owner) ? draft.owner : null;
    const { due } = draft;
    const action = written(draft.action);
    const expectedOutput = written(draft.expectedOutput);
    const escalation = written(draft.escalation);
    if (owner === null) missing('GATE_NO_OWNER', 'owner');
    if (action === '') missing('GATE_NO_ACTION', 'action');
    if (expectedOutput === '') missing('GATE_NO_OUTPUT', 'expectedOutput');
    if (due === null) missing('GATE_NO_DATE', 'due');
    else if (due < room.today) missing('GATE_DATE_PAST', 'due');
    if (escalation === '') missing('GATE_NO_ESCALATION', 'escalation');
    if (owner !== null && due !== null) terms.push({ owner, action, expectedOutput, due, escalation, proofRequired: draft.proofRequired });
  }
  const [first, ...rest] = refusals;
  return first === undefined ? ok(terms) : { ok: false, failure: [first, ...rest] };
}

function written(text: string): string {
  return storableText(text).trim();
}
