import { Temporal } from 'temporal-polyfill';
import { allClockHandlers } from '../../../server/app/assemble.ts';
import type { Services } from '../../../server/app/services.ts';
import { nextDue } from '../../../server/clocks/queries.ts';
import { settleDue } from '../../../server/clocks/settle-due.ts';
import type { StoryClock } from './story-clock.ts';

/** Moves the story's clock forward, stopping wherever a deadline runs out, so that it is recorded when it happened. */
export async function passTo(services: Services, clock: StoryClock, instant: Temporal.Instant): Promise<void> {
  for (let before: string | null = null; ; ) {
    const due = await services.database.inTransaction({ org: null, person: 'system' }, nextDue);
    // A deadline that is still there after it was settled would be met again for ever.
    if (due === null || due === before) break;
    const justAfter = Temporal.Instant.from(due).add({ seconds: 1 });
    if (Temporal.Instant.compare(justAfter, instant) > 0) break;
    before = due;
    if (Temporal.Instant.compare(justAfter, clock.now()) > 0) clock.moveTo(justAfter);
    await settleDue(services, allClockHandlers());
  }
  clock.moveTo(instant);
}
