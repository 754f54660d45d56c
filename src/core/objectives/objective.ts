import type { z } from 'zod';
import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { objectiveEvents, type keyResultTermsSchema, type objectiveTermsSchema } from './events.ts';
import type { Quarter } from './quarter-name.ts';

/** What an objective says, and whose it is. */
export type ObjectiveTerms = z.infer<typeof objectiveTermsSchema>;
/** What a key result says. */
export type KeyResultTerms = z.infer<typeof keyResultTermsSchema>;

/** `waiting`: behind, and not talked about yet; `raised`: it has its place. */
export type SlipState = 'none' | 'waiting' | 'raised';

/** A value on a day as it was checked in, with its place in the stream. */
export interface CheckIn {
  readonly n: number;
  readonly key: string;
  readonly on: CivilDate;
  readonly value: number | null;
  readonly confidence: number;
}

/** A key result as the events tell it. */
export interface KeyResult {
  readonly key: string;
  readonly terms: KeyResultTerms;
  readonly dropped: boolean;
  readonly slip: SlipState;
}

/** An objective as its events tell it. `terms` is null before it is drafted, and where it was erased. */
export interface ObjectiveState {
  readonly status: 'none' | 'drafted' | 'active' | 'closed';
  readonly terms: ObjectiveTerms | null;
  readonly keyResults: readonly KeyResult[];
  /** How many were ever added: the next one's name. */
  readonly added: number;
  readonly checkIns: readonly CheckIn[];
  /** The last reminder of a review: for which quarter and owner, and who was told of that quarter's; null before the first. */
  readonly review: { readonly quarter: Quarter; readonly owner: PersonId; readonly told: readonly PersonId[] } | null;
}

type ObjectiveEvent = Recorded<(typeof objectiveEvents)[number]>;

/** The streams of objectives: one each, with its key results and their check-ins. */
export const objectiveStream: StreamType<ObjectiveState, typeof objectiveEvents> = {
  kind: 'objective',
  events: objectiveEvents,
  initial: { status: 'none', terms: null, keyResults: [], added: 0, checkIns: [], review: null },
  evolve: evolveObjective,
};

function evolveObjective(state: ObjectiveState, event: ObjectiveEvent): ObjectiveState {
  switch (event.type) {
    case 'objective.drafted': {
      const terms = event.parts['shared/objective'];
      return { ...state, status: 'drafted', terms: terms === erased ? null : terms };
    }
    case 'objective.amended': {
      const terms = event.parts['shared/objective'];
      return terms === erased ? state : { ...state, terms };
    }
    case 'objective.activated':
      return { ...state, status: 'active' };
    case 'objective.closed':
      return { ...state, status: 'closed' };
    case 'objective.review-announced': {
      const review = event.parts['shared/review'];
      if (review === erased) return state;
      const before = state.review?.quarter === review.quarter ? state.review.told : [];
      return { ...state, review: { ...review, told: [...before, ...review.told] } };
    }
    case 'objective.watched':
    case 'objective.rescored':
      return state;
    case 'check-in.recorded': {
      const checkIn = event.parts['shared/check-in'];
      return checkIn === erased ? state : { ...state, checkIns: [...state.checkIns, { n: event.n, ...checkIn }] };
    }
    case 'check-in.corrected': {
      const correction = event.parts['shared/correction'];
      if (correction === erased) return state;
      return { ...state, checkIns: state.checkIns.map((checkIn) => (checkIn.n === correction.n ? { ...checkIn, ...correction } : checkIn)) };
    }
    default:
      return evolveKeyResult(state, event);
  }
}

function evolveKeyResult(state: ObjectiveState, event: Extract<ObjectiveEvent, { type: `key-result.${string}` }>): ObjectiveState {
  const change = (key: string, to: Partial<KeyResult>): ObjectiveState => ({ ...state, keyResults: state.keyResults.map((each) => (each.key === key ? { ...each, ...to } : each)) });
  switch (event.type) {
    case 'key-result.added': {
      const result = event.parts['shared/key-result'];
      const keyResults = result === erased ? state.keyResults : [...state.keyResults, { ...result, dropped: false, slip: 'none' as const }];
      // An erased one keeps its place, so that the names of later ones stay theirs.
      return { ...state, added: state.added + 1, keyResults };
    }
    case 'key-result.amended': {
      const result = event.parts['shared/key-result'];
      return result === erased ? state : change(result.key, { terms: result.terms });
    }
    case 'key-result.dropped': {
      const result = event.parts['shared/key-result'];
      return result === erased ? state : change(result.key, { dropped: true });
    }
    default: {
      const slip = event.parts['shared/slip'];
      const next = { 'key-result.slipped': 'waiting', 'key-result.raised': 'raised', 'key-result.recovered': 'none' } as const;
      return slip === erased ? state : change(slip.key, { slip: next[event.type] });
    }
  }
}

/** The check-in that counts: of the latest day the one recorded last; null before the first. */
export function latestCheckIn(state: Pick<ObjectiveState, 'checkIns'>, key: string): CheckIn | null {
  let latest: CheckIn | null = null;
  for (const checkIn of state.checkIns) if (checkIn.key === key && (latest === null || checkIn.on >= latest.on)) latest = checkIn;
  return latest;
}
