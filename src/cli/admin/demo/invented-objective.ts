import { formatDate } from '../../../core/kernel/schema.ts';
import { daysOf } from '../../../core/objectives/quarter.ts';
import { quarterOf } from '../../../core/objectives/quarter-name.ts';
import { expectedOn } from '../../../core/objectives/standing.ts';
import { done, type Stage } from './stage.ts';

/** How far the key results are from where the day expects them, in points: one slips and is on the next 1on1, one is ahead. */
const apart = { latency: -30, crashes: 8 } as const;

/** An objective of the quarter under way, as the second report drafted, started and checked in on it. Its numbers are invented. */
export async function startObjective({ players, clock, timeZone }: Stage): Promise<void> {
  const { id: owner, call } = players.second;
  const today = formatDate(clock.now().toZonedDateTimeISO(timeZone).toPlainDate());
  const quarter = quarterOf(today);
  const draft = { title: 'Launches feel instant on every supported device', quarter, owner, team: 'partners', crossFunctional: true };
  const { objective } = done('draft an objective', await call('POST /api/objectives', { body: draft }));
  const params = { objective };
  const latency = { title: 'Launch latency at the 95th percentile', unit: 'ms', start: 400, target: 200, owner, kpi: null };
  const crashes = { title: 'Crash-free sessions', unit: '%', start: 98, target: 99.5, owner, kpi: null };
  done('add a key result', await call('POST /api/objectives/:objective/key-results', { params, body: { terms: latency } }));
  done('add a key result', await call('POST /api/objectives/:objective/key-results', { params, body: { terms: crashes } }));
  done('start the objective', await call('POST /api/objectives/:objective/activate', { params, body: {} }));
  const expected = expectedOn(daysOf(quarter), today);
  const valueOf = ({ start, target }: typeof latency, points: number): number => Math.round(start * 10 + ((target - start) * Math.max(0, expected + points)) / 10) / 10;
  const note = 'Warming the cache took a week longer than planned';
  done('check in', await call('POST /api/objectives/:objective/check-ins', { params, body: { key: 'kr-1', on: today, value: valueOf(latency, apart.latency), confidence: 8, note } }));
  done('check in', await call('POST /api/objectives/:objective/check-ins', { params, body: { key: 'kr-2', on: today, value: valueOf(crashes, apart.crashes), confidence: 7, note: null } }));
}
