import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';
import { objectiveReviewAnnounced } from './events.ts';
import type { ObjectiveState } from './objective.ts';
import { daysOf } from './quarter.ts';
import type { Quarter } from './quarter-name.ts';

/** When those who answer for an objective are reminded of its review (R133): the policy's days before its quarter ends, at the hour of the weekly look. */
export function reviewReminderAt(quarter: Quarter, timeZone: string, policy: ObjectivesPolicy): UtcInstant {
  const day = Temporal.PlainDate.from(daysOf(quarter).to).subtract({ days: policy.reviewReminder.value });
  return formatInstant(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: policy.watchHour.value }) }).toInstant());
}

/** The reminder as it is recorded, and who is to get a mail. */
export interface AnnouncedReview {
  readonly events: readonly NewEvent[];
  readonly told: readonly PersonId[];
}

/**
 * Reminds the owner of an objective and the owner's manager once that its review is near (R133). An owner who took it over since the
 * reminder gets their own; nobody gets a second one of the same quarter. Once the quarter is over it is settled without a mail: a
 * review that is past is not near. Null: nothing is due.
 */
export function announceReview({ id, state }: Loaded<ObjectiveState>, manager: PersonId | null, policy: ObjectivesPolicy, context: DecisionContext): AnnouncedReview | null {
  const { status, terms, review } = state;
  if (status !== 'active' || terms === null) return null;
  const { quarter, owner, timeZone } = terms;
  if (review?.quarter === quarter && review.owner === owner) return null;
  if (formatInstant(context.now) < reviewReminderAt(quarter, timeZone, policy)) return null;
  const over = civilDay(context.now, timeZone) > daysOf(quarter).to;
  const before = review?.quarter === quarter ? review.told : [];
  const told = over ? [] : [owner, ...(manager === null ? [] : [manager])].filter((person) => !before.includes(person));
  return { events: [newEvent(objectiveReviewAnnounced, id, { 'shared/review': { quarter, owner, told } })], told };
}
