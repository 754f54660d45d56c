import { Temporal } from 'temporal-polyfill';

/** The sprint whose shortfall starts the story, and the two that fall into its loop (numbers as the team gave them). */
export const triggerSprint = 79;
export const loopSprints = [80, 81] as const;

/** Days from the trigger sprint's end to the first 1on1 (day 0), and the days of the five meetings (R7, R8, S3). */
export const daysToFirstMeeting = 2;
export const meetingDays = [0, 7, 14, 21, 28] as const;

/** The day on which the exit is decided: the first on which the policy lets a loop end (S3), and the last of the plan. */
export const decisionDay = 30;

/** An instant on a civil day at a wall-clock time in the demo's time zone. */
export function at(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
