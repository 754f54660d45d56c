import { clockMissed } from '../../core/clocks/events.ts';
import type { NewEvent } from '../../core/kernel/event.ts';
import type { Job } from '../record/execute.ts';

/** The job that tells one person of one missed deadline. */
export const mailMissedTask = 'mail-missed-clock';

/**
 * The mails that a decision owes for the clocks it records as missed: one for each person whom the record says was told.
 * Whoever answers a clock late passes what was decided through here, so that a miss is told of even when the loop slept.
 */
export function tellMissed(events: readonly NewEvent[]): readonly Job[] {
  return events.flatMap((event) => {
    if (event.type !== clockMissed) return [];
    const { missed } = event.parts;
    const read = clockMissed.parts.missed.schema.parse(missed);
    return read.told.map((person) => ({
      task: mailMissedTask,
      payload: { clock: event.stream, person },
      key: `${mailMissedTask}:${event.stream}:${person}`,
    }));
  });
}
