import type { CommitmentDraft, RoomView } from '../../contract/meetings.ts';
import type { PersonView } from '../../contract/views.ts';
import { typedDay } from '../typed-date.ts';

/** A commitment as it stands in the form. */
export interface DraftFields {
  readonly key: string;
  readonly owner: string;
  readonly action: string;
  readonly due: string;
  readonly expectedOutput: string;
  readonly escalation: string;
  readonly proofRequired: boolean;
}

/** What the close gate asks of a commitment, in the order of the form (R80-R82). */
export const draftSlots = ['action', 'owner', 'due', 'expectedOutput', 'escalation'] as const;
export type DraftSlot = (typeof draftSlots)[number];

/** Who may own a commitment and from which day on it may be due. */
export interface DraftRoom {
  readonly parties: readonly PersonView[];
  readonly today: string;
}

/** A fresh draft. */
export function emptyDraft(key: string): DraftFields {
  return { key, owner: '', action: '', due: '', expectedOutput: '', escalation: '', proofRequired: true };
}

/** The slots that the close gate would refuse. The server decides; this tells it while one writes. */
export function missingSlots(draft: DraftFields, { parties, today }: DraftRoom): readonly DraftSlot[] {
  return draftSlots.filter((slot) => {
    if (slot === 'owner') return !parties.some((person) => person.id === draft.owner);
    if (slot === 'due') return typedDay(draft.due) === null || draft.due < today;
    return draft[slot].trim() === '';
  });
}

/** Tells whether anything was written in a draft. */
export function isBlank(draft: DraftFields): boolean {
  return draftSlots.every((slot) => draft[slot].trim() === '');
}

/** The drafts that count: those with anything in them. When all are blank they go to the gate as they are, which names what is missing. */
export function draftsThatCount(drafts: readonly DraftFields[]): readonly DraftFields[] {
  const written = drafts.filter((draft) => !isBlank(draft));
  return written.length === 0 ? drafts : written;
}

/** What stands between the drafts and a closed meeting. */
export type GateReason =
  | { readonly kind: 'slots'; readonly draft: string; readonly slot: DraftSlot; readonly count: number }
  | { readonly kind: 'too-few' | 'too-many'; readonly count: number };

/** The first reason why the gate would stay shut; null when it would open. */
export function gateReason(drafts: readonly DraftFields[], gate: Pick<RoomView['gate'], 'least' | 'most'>, room: DraftRoom): GateReason | null {
  const counted = draftsThatCount(drafts);
  const missing = counted.flatMap((draft) => missingSlots(draft, room).map((slot) => ({ draft: draft.key, slot })));
  const [first] = missing;
  if (first !== undefined) return { kind: 'slots', ...first, count: missing.length };
  if (counted.length < gate.least) return { kind: 'too-few', count: gate.least };
  return counted.length > gate.most ? { kind: 'too-many', count: gate.most } : null;
}

/** A draft as the API takes it. An empty slot stays empty, so that the gate names it. */
export function draftToSend(draft: DraftFields, { parties }: DraftRoom): CommitmentDraft {
  return {
    owner: parties.find((person) => person.id === draft.owner)?.id ?? null,
    action: draft.action,
    expectedOutput: draft.expectedOutput,
    due: typedDay(draft.due),
    escalation: draft.escalation,
    proofRequired: draft.proofRequired,
  };
}

/** The drafts that a browser kept; anything that is none is left out. */
export function readDrafts(kept: unknown): readonly DraftFields[] {
  return Array.isArray(kept) ? kept.filter(isDraft) : [];
}

function isDraft(value: unknown): value is DraftFields {
  if (typeof value !== 'object' || value === null) return false;
  return typeof Reflect.get(value, 'proofRequired') === 'boolean' && ['key', ...draftSlots].every((name) => typeof Reflect.get(value, name) === 'string');
}
