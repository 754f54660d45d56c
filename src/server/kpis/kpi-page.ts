import type { z } from 'zod';
import type { kpisApi } from '../../contract/kpis.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type KpiId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { backTestRule, ruleFor } from '../../core/signals/judge-readings.ts';
import type { Reader } from '../db/database.ts';
import { managerOf } from '../people/queries.ts';
import { triggersOfKpi } from '../signals/queries.ts';
import { kpiPoints, kpiRows } from './queries.ts';

type KpiPage = z.input<(typeof kpisApi)['GET /api/kpis/:kpi']['output']>;

/** Most points on the page of one KPI: five years of weeks. */
const mostPoints = 260;

/** One KPI with its history and what the rules made of it; null for one that the viewer may not see. */
export async function viewKpi(read: Reader, viewer: Viewer, kpi: KpiId, today: CivilDate): Promise<KpiPage | null> {
  const { organisation } = viewer;
  const [row] = await kpiRows(read, organisation, [kpi]);
  if (row === undefined) return null;
  const points = ((await kpiPoints(read, organisation, [kpi])).get(kpi) ?? []).slice(-mostPoints);
  const triggers = await triggersOfKpi(read, viewer, kpi);
  const source = await read.selectFrom('kpi').select('source').where('org_id', '=', organisation).where('id', '=', kpi).executeTakeFirst();
  const { owner, name, role, unit, direction, team, target } = row;
  const rule = ruleFor(role);
  const manager = isId('person', owner.id) ? await managerOf(read, organisation, owner.id, today) : null;
  return {
    kpi: row,
    definition: { name, role, unit, direction, team, owner: owner.id, target, source: source?.source ?? '' },
    points: points.map(({ key, from, date, value, of }) => ({ key, from, to: date, value, of })),
    triggers,
    backTests: rule === null ? [] : [{ rule, ...backTestRule(rule, points, defaultPolicy) }],
    meetings: [],
    can: { record: mayKeepKpi(viewer, { owner: owner.id, manager }) },
  };
}
