import { Temporal } from 'temporal-polyfill';
import { formatInstant } from '../../../core/kernel/schema.ts';
import { at } from './days.ts';
import { startObjective } from './invented-objective.ts';
import { openSprints } from './sprints-file.ts';
import { done, type Stage } from './stage.ts';
import { importSprints } from './steps-numbers.ts';

/** The sprint of the second report's team that fell short yesterday: an earlier stretch of the same real series. */
const freshTrigger = { first: 43, last: 67 } as const;

/** Leaves something to do for whoever signs in: standing 1on1s, one of them today, a trigger whose clock is running, and an objective whose key result slips. */
export async function afterStory(stage: Stage): Promise<void> {
  const { players, timeZone, clock } = stage;
  const today = Temporal.Now.plainDateISO(timeZone);
  const yesterday = openSprints(freshTrigger.last, today.subtract({ days: 1 }));
  await startStanding(stage, players.report.id, at(today.subtract({ days: 1 }), '15:00', timeZone), nextHalfHour(timeZone));
  await startStanding(stage, players.second.id, clock.now(), at(today.add({ days: 2 }), '11:00', timeZone));
  clock.follow();
  await importSprints(players.manager, players.second.id, yesterday.csv(freshTrigger.first, freshTrigger.last));
  await startObjective(stage);
}

async function startStanding({ players, clock, timeZone }: Stage, report: Stage['players']['report']['id'], now: Temporal.Instant, startsAt: Temporal.Instant): Promise<void> {
  if (Temporal.Instant.compare(now, clock.now()) > 0) clock.moveTo(now);
  done(
    'start a standing 1on1',
    await players.manager.call('POST /api/series', { body: { report, preset: 'standard', startsAt: formatInstant(startsAt), timeZone, plan: null } }),
  );
}

/** The next full or half hour that is at least ten minutes away. */
function nextHalfHour(timeZone: string): Temporal.Instant {
  return Temporal.Now.zonedDateTimeISO(timeZone).add({ minutes: 10 }).round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' }).toInstant();
}
