import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { civilDay } from '../clocks/civil-day.ts';
import type { CommitmentTerms } from '../commitments/commitment.ts';
import { newEvent, type NewEvent, type NewRef } from '../kernel/event.ts';
import type { CommitmentId } from '../kernel/id.ts';
import { formatInstant, storableText, type UtcInstant } from '../kernel/schema.ts';
import { recapPublished, type recapSchema } from './events.ts';
import type { AgendaItem, HeldMeeting, MeetingTerms } from './meeting.ts';
import { secondsBetween } from './section-times.ts';

/** What a recap says. */
export type Recap = z.infer<typeof recapSchema>;

/** Everything that a recap is made from; nothing in it is written anew but the delta (R95). */
export interface RecapSources {
  readonly terms: Pick<MeetingTerms, 'number' | 'timeZone'>;
  readonly held: Pick<HeldMeeting, 'startedAt' | 'endedAt'>;
  readonly agenda: readonly Pick<AgendaItem, 'text' | 'outcome'>[];
  readonly notes: string;
  readonly commitments: readonly { readonly id: CommitmentId; readonly terms: CommitmentTerms }[];
  readonly delta: string;
}

/** Makes the recap from what was recorded. */
export function makeRecap({ terms, held, agenda, notes, commitments, delta }: RecapSources): Recap {
  return {
    number: terms.number,
    heldOn: civilDay(Temporal.Instant.from(held.startedAt), terms.timeZone),
    seconds: secondsBetween(held.startedAt, held.endedAt),
    agenda: agenda.flatMap(({ text, outcome }) => (text === null ? [] : [{ text, outcome }])),
    notes,
    commitments: [...commitments],
    delta: storableText(delta).trim(),
  };
}

/** The event that sends a recap. After the deadline it is late, and the record says so for good (R92). */
export function publish(meeting: string, recap: Recap, dueAt: UtcInstant, now: Temporal.Instant, held: NewRef): NewEvent {
  const late = Temporal.Instant.compare(now, Temporal.Instant.from(dueAt)) > 0;
  return newEvent(recapPublished, meeting, { 'shared/recap': recap, 'shared/timing': { dueAt, publishedAt: formatInstant(now), late } }, [held]);
}
