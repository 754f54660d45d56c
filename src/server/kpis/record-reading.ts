import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId, TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { Reading } from '../../core/kpis/events.ts';
import { kpiStream } from '../../core/kpis/kpi.ts';
import { recordReadings, type RecordReadingsCode } from '../../core/kpis/record-readings.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { TriggerRule } from '../../core/signals/rules/fired-rule.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { fireOnReadings } from '../signals/fire-on-readings.ts';
import { lockKpisOf } from './keep-kpis.ts';
import { readingOn } from './known-readings.ts';

/** Which triggers a recorded reading started. */
interface RecordedReading {
  readonly triggers: { readonly id: TriggerId; readonly rule: TriggerRule }[];
}

/** Records one reading by hand, and judges it. A value for a day that has one already corrects it. */
export async function recordReading(
  services: Pick<Services, 'execute'>,
  acting: { readonly viewer: Viewer; readonly once: Once },
  kpi: KpiId,
  given: Omit<Reading, 'key'>,
): Promise<Decision<RecordedReading, RecordReadingsCode | ExecutionCode>> {
  return await services.execute(acting, async (unit) => {
    const { organisation, write } = unit;
    if (!(await mayRead(write, organisation, acting.viewer.person, kpi)) && !acting.viewer.roles.includes('owner')) return refuse({ code: 'KPI_UNKNOWN' });
    const defined = await unit.load(kpiStream, kpi);
    if (defined.state.definition === null) return refuse({ code: 'KPI_UNKNOWN' });
    const owner = await lockKpisOf(unit, defined.state.definition.owner);
    const sameDay = await readingOn(write, organisation, kpi, given.to);
    const reading = { ...given, key: sameDay?.key ?? given.to };
    const known = new Map(sameDay === null ? [] : [[sameDay.key, sameDay]]);
    const facts = { known, manager: owner.manager, today: owner.today };
    const decision = recordReadings(defined, { source: 'hand', fileHash: null, readings: [reading] }, facts, unit.context);
    if (!decision.ok) return decision;
    await unit.append(decision.value.events);
    const keys = new Map([[kpi, new Set(decision.value.changed.map((changed) => changed.key))]]);
    const fired = await fireOnReadings(unit, { ...owner, keys }, defaultPolicy);
    return ok({ events: fired.events, value: { triggers: fired.triggers } });
  });
}
