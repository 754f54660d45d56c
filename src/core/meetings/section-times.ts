import { Temporal } from 'temporal-polyfill';
import type { UtcInstant } from '../kernel/schema.ts';
import type { HeldMeeting, MeetingState, MeetingTerms } from './meeting.ts';

/** How many whole seconds lie between two instants. */
export function secondsBetween(from: UtcInstant, to: UtcInstant): number {
  return Math.max(0, Math.floor(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds')));
}

/** How long the meeting was in each of its sections; a section may be entered more than once. */
export function sectionTimes(terms: MeetingTerms, entered: MeetingState['entered'], endedAt: UtcInstant): HeldMeeting['sections'] {
  return terms.sections.map(({ key, title }) => ({
    key,
    title,
    seconds: entered.reduce(
      (sum, { section, at }, index) => (section === key ? sum + secondsBetween(at, entered[index + 1]?.at ?? endedAt) : sum),
      0,
    ),
  }));
}
