import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { kpiStream } from '../../core/kpis/kpi.ts';
import { rebaselineKpi, type RebaselineKpi, type RebaselineKpiCode } from '../../core/kpis/rebaseline-kpi.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { lockKpisOf } from './keep-kpis.ts';

/** Begins a KPI's baseline anew from one of its readings on. Nothing that was judged before is judged again. */
export async function rebaseline(
  services: Pick<Services, 'execute'>,
  acting: { readonly viewer: Viewer; readonly once: Once },
  kpi: KpiId,
  given: RebaselineKpi,
): Promise<Decision<Record<string, never>, RebaselineKpiCode | ExecutionCode>> {
  return await services.execute(acting, async (unit) => {
    const { organisation, write } = unit;
    if (!(await mayRead(write, organisation, acting.viewer.person, kpi)) && !acting.viewer.roles.includes('owner')) return refuse({ code: 'KPI_UNKNOWN' });
    const defined = await unit.load(kpiStream, kpi);
    if (defined.state.definition === null) return refuse({ code: 'KPI_UNKNOWN' });
    const { manager } = await lockKpisOf(unit, defined.state.definition.owner);
    const { read, earlier } = await write
      .selectFrom('reading')
      .select(({ fn }) => [
        fn.countAll<string>().filterWhere('to_day', '=', given.from).as('read'),
        fn.countAll<string>().filterWhere('to_day', '<', given.from).as('earlier'),
      ])
      .where('org_id', '=', organisation)
      .where('kpi', '=', kpi)
      .executeTakeFirstOrThrow();
    const decision = rebaselineKpi(defined, given, { read: Number(read) > 0, earlier: Number(earlier), manager }, unit.context);
    return decision.ok ? ok({ events: decision.value.events, value: {} }) : decision;
  });
}
