import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { civilDay } from '../clocks/civil-day.ts';
import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { commitmentEvents, type commitmentOriginSchema, type commitmentTermsSchema, type proofSchema } from './events.ts';

/** What a commitment says, as it was made. */
export type CommitmentTerms = z.infer<typeof commitmentTermsSchema>;
/** Where it was made, and between whom. */
export type CommitmentOrigin = z.infer<typeof commitmentOriginSchema>;
/** How it was shown that it was kept. */
export type CommitmentProof = z.infer<typeof proofSchema>;

/**
 * `kept`: met on or before the first due day with the proof that was agreed (S17). `late`: met after it.
 * `missed`: the due day ended without it; met after all, it becomes `late` and never `kept`.
 */
export type CommitmentStatus = 'none' | 'open' | 'kept' | 'late' | 'missed' | 'withdrawn';

/** A commitment as its events tell it. `terms` and `origin` are null before it is made, and where they were erased. */
export interface CommitmentState {
  readonly status: CommitmentStatus;
  readonly terms: CommitmentTerms | null;
  readonly origin: CommitmentOrigin | null;
  /** The due day in force; `terms.due` stays the first one, which completion is measured against. */
  readonly due: CivilDate | null;
  readonly proof: CommitmentProof | null;
  /** The recorded day on which it was met, whatever day was claimed. */
  readonly metOn: CivilDate | null;
}

/** The streams of commitments: one commitment each. */
export const commitmentStream: StreamType<CommitmentState, typeof commitmentEvents> = {
  kind: 'commitment',
  events: commitmentEvents,
  initial: { status: 'none', terms: null, origin: null, due: null, proof: null, metOn: null },
  evolve: evolveCommitment,
};

function evolveCommitment(state: CommitmentState, event: Recorded<(typeof commitmentEvents)[number]>): CommitmentState {
  switch (event.type) {
    case 'commitment.made': {
      const made = event.parts['shared/commitment'];
      if (made === erased) return { ...state, status: 'open' };
      return { ...state, status: 'open', terms: made.terms, origin: made.origin, due: made.terms.due };
    }
    case 'commitment.moved': {
      const move = event.parts['shared/move'];
      return { ...state, due: move === erased ? state.due : move.due };
    }
    case 'commitment.met': {
      const shown = event.parts['shared/proof'];
      const takenOn = civilDay(Temporal.Instant.from(event.takenAt), state.origin?.timeZone ?? 'UTC');
      const metOn = shown === erased ? takenOn : shown.metOn;
      const proof = shown === erased ? null : shown.proof;
      const proven = shown === erased || proof !== null || state.terms?.proofRequired !== true;
      return { ...state, status: statusWhenMet({ status: state.status, firstDue: state.terms?.due ?? null }, metOn, proven), proof, metOn };
    }
    case 'commitment.missed':
      return { ...state, status: 'missed' };
    case 'commitment.withdrawn':
      return { ...state, status: 'withdrawn' };
    case 'commitment.linked':
      return state;
  }
}

/** S17: completed means done by the first due day, with proof. Days in ISO form compare as texts. */
export function statusWhenMet(
  before: { readonly status: CommitmentStatus; readonly firstDue: CivilDate | null },
  metOn: CivilDate,
  proven: boolean,
): 'kept' | 'late' {
  const inTime = before.firstDue === null || metOn <= before.firstDue;
  return before.status === 'open' && inTime && proven ? 'kept' : 'late';
}

/** The day that it is for a commitment, in the time zone of the two. */
export function today(origin: CommitmentOrigin, now: Temporal.Instant): CivilDate {
  return civilDay(now, origin.timeZone);
}

/** Tells whether the due day in force has ended, whether or not the miss is on record yet. */
export function isPastDueDay(state: CommitmentState, now: Temporal.Instant): boolean {
  return state.origin !== null && state.due !== null && today(state.origin, now) > state.due;
}
