import { Temporal } from 'temporal-polyfill';
import { importResultView } from '../../../contract/kpis.ts';
import { formatInstant } from '../../../core/kernel/schema.ts';
import { CommandError } from '../../output.ts';
import { at, daysToFirstMeeting, triggerSprint } from './days.ts';
import { done, type Player } from './stage.ts';
import type { Step } from './step.ts';
import { need } from './told.ts';

/** Sends a sprint file as a person would from the import page. */
export async function importSprints(player: Player, owner: string, csv: string): Promise<ReturnType<typeof importResultView.parse>> {
  const answer = await player.raw({ method: 'POST', path: `/api/imports/sprints?owner=${owner}&keep=nothing`, media: 'text/csv', body: csv });
  const text = new TextDecoder().decode(answer.bytes);
  if (answer.status !== 200) throw new CommandError(`The demo could not import its sprints (status ${answer.status}): ${text}`, 1);
  return importResultView.parse(JSON.parse(text));
}

/** Step 1: two and a half years of real sprints become KPI readings; the same file again changes nothing. */
export const importStep: Step = {
  id: 'import',
  title: 'Import the real sprints as KPI readings',
  run: async ({ moveTo, players, timeZone }, sprints, told) => {
    await moveTo(at(sprints.endOf(triggerSprint).add({ days: 1 }), '09:00', timeZone));
    const csv = sprints.csv(10, triggerSprint);
    const first = await importSprints(players.manager, players.report.id, csv);
    const again = await importSprints(players.manager, players.report.id, csv);
    told.kpis = first.kpis.map((kpi) => kpi.id);
    return {
      sprints: first.rows,
      readings: first.recorded,
      faults: first.faultCount,
      kpis: first.kpis.map((kpi) => kpi.name).join(', '),
      'recorded by importing the same file again': again.recorded,
      'moved in time by (weeks)': sprints.weeks,
    };
  },
};

/** Step 2: the rules fire as written, each with its second opinion and its back-test. */
export const triggerStep: Step = {
  id: 'trigger',
  title: 'The rules fire, with a second opinion and a back-test',
  run: async ({ players }, _sprints, told) => {
    const { items } = done('read the triggers', await players.manager.call('GET /api/triggers'));
    const velocity = need(items.find((item) => item.rule === 'R4'), 'R4 trigger');
    const milestone = items.find((item) => item.rule === 'R3');
    told.trigger = velocity.id;
    return {
      rules: items.map((item) => item.rule).toSorted().join(', '),
      velocity: velocity.value,
      'median before': velocity.expected,
      'below it by (%)': Math.round(velocity.shortfall * 10) / 10,
      'fires above (%)': velocity.threshold,
      'first missed milestone': milestone === undefined ? null : `${milestone.value} of ${milestone.expected} done`,
      'second opinion': velocity.opinion?.verdict ?? null,
      'a value like this, once in': velocity.opinion?.oneIn ?? null,
      'would have fired': velocity.backTest === null ? null : `${velocity.backTest.fired} of the last ${velocity.backTest.of}`,
    };
  },
};

/** Step 3: the 48 h clock runs from the trigger; fixing a time stops it. */
export const clockStep: Step = {
  id: 'clock',
  title: 'The 48 h clock is met by fixing a time',
  run: async ({ clock, moveTo, players, timeZone }, sprints, told) => {
    const trigger = need(told.trigger, 'trigger');
    await moveTo(clock.now().add({ hours: 3 }));
    const startsAt = formatInstant(at(sprints.endOf(triggerSprint).add({ days: daysToFirstMeeting }), '10:00', timeZone));
    const fixed = done(
      'fix a time',
      await players.manager.call('POST /api/triggers/:trigger/schedule', { params: { trigger }, body: { startsAt, timeZone } }),
    );
    told.series = fixed.series;
    told.firstMeeting = fixed.meeting;
    const { clock: deadline } = done('read the trigger', await players.manager.call('GET /api/triggers/:trigger', { params: { trigger } }));
    const running = need(deadline, '48 h clock');
    return {
      'started at': running.startedAt,
      'due at': running.dueAt,
      state: running.state,
      'hours left': hoursBetween(running.settledAt ?? running.dueAt, running.dueAt),
      'first 1on1': startsAt,
    };
  },
};

function hoursBetween(from: string, to: string): number {
  const span = Temporal.Instant.from(from).until(Temporal.Instant.from(to), { largestUnit: 'hour' });
  return Math.round(span.total('hour') * 10) / 10;
}
