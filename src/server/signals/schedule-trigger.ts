import type { Viewer } from '../../core/kernel/context.ts';
import type { MeetingId, SeriesId, TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import { startSeries, type StartSeriesCode } from '../../core/meetings/start-series.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { admit, type TriggerCode } from '../../core/signals/admit.ts';
import { answerTriggers, isInTime, type OpenTrigger } from '../../core/signals/answer-trigger.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode, Unit } from '../record/execute.ts';
import { holdTrigger } from './held-trigger.ts';

/** When the first 1on1 is to be. */
export interface FixedTime {
  readonly startsAt: UtcInstant;
  readonly timeZone: string;
}

/** What was fixed, and whether it was within the 48 hours (R7). */
export interface ScheduledTrigger {
  readonly series: SeriesId;
  readonly meeting: MeetingId;
  readonly inTime: boolean;
}

/**
 * Fixes a time for the 1on1 that a trigger asks for: the proposed series starts, or where none was proposed a new one, and every
 * open trigger that asked for it is answered, its clock met or answered late.
 */
export async function scheduleTrigger(
  services: Pick<Services, 'execute'>,
  { viewer, once }: { readonly viewer: Viewer; readonly once?: Once },
  id: TriggerId,
  time: FixedTime,
): Promise<Decision<ScheduledTrigger, TriggerCode | StartSeriesCode | 'NO_MANAGER' | ExecutionCode>> {
  return await services.execute({ viewer, ...(once === undefined ? {} : { once }) }, async (unit) => {
    if (!(await mayRead(unit.write, unit.organisation, viewer.person, id))) return refuse({ code: 'NOT_FOUND' });
    const held = await holdTrigger(unit, id);
    if (held.trigger.state.status === 'open' && held.manager === null) return refuse({ code: 'NO_MANAGER' });
    const admitted = admit(held.trigger, 'schedule', held.manager, unit.context);
    if (!admitted.ok) return admitted;
    const { subject, rule, series: proposed } = admitted.value;
    const preset = watchRules[rule].asks === 'new-1on1' ? 'turnaround' : 'standard';
    const series = await unit.load(seriesStream, proposed ?? unit.context.newId('series'));
    const terms = { manager: held.manager ?? viewer.person, report: subject, preset, timeZone: time.timeZone, plan: null, trigger: id } as const;
    const started = startSeries({ series, ...(proposed === null ? { terms } : {}), ...time, policy: defaultPolicy }, unit.context);
    if (!started.ok) return started;
    const { events, ...answer } = started.value;
    const siblings = proposed === null ? [] : await openTriggersOf(unit, proposed, id);
    const answered = answerTriggers([held, ...siblings], answer, unit.context);
    return ok({ events: [...events, ...answered], value: { ...answer, inTime: isInTime(held.clock, unit.context) }, jobs: tellMissed(answered) });
  });
}

/** The other open triggers that ask for the same series. */
async function openTriggersOf(unit: Unit, series: SeriesId, but: TriggerId): Promise<readonly OpenTrigger[]> {
  const rows = await unit.write
    .selectFrom('trigger')
    .select('id')
    .where('org_id', '=', unit.organisation)
    .where('series', '=', series)
    .where('state', '=', 'open')
    .where('id', '!=', but)
    .execute();
  const found: OpenTrigger[] = [];
  for (const { id } of rows) found.push(await holdTrigger(unit, id));
  return found;
}
