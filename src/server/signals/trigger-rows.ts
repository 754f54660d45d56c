import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { triggerView, type TriggerView } from '../../contract/kpis.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { idSchema } from '../../core/kernel/schema.ts';
import { mayOpenPlan } from '../../core/plans/policy.ts';
import { triggerAbilities } from '../../core/signals/policy.ts';
import { clockViews } from '../clocks/queries.ts';
import type { Reader } from '../db/database.ts';
import { personView } from '../people/person-view.ts';
import { firstReceipts } from '../record/receipt-views.ts';

const rowSchema = triggerView.omit({ clock: true, receipt: true, can: true }).extend({ clock: idSchema('clock').nullable() });

/**
 * Triggers as the viewer may see them, each with its clock, its receipt and what the viewer may do. Three statements
 * whatever the number. `where` and `order` speak of `t`, the trigger.
 */
export async function triggersWhere(
  read: Reader,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<TriggerView[]> {
  const { rows } = await sql<unknown>`
    select t.id, t.rule, json_build_object('id', t.kpi, 'name', t.kpi_name, 'unit', t.kpi_unit, 'team', t.kpi_team) as kpi,
      ${personView('t.subject')} as subject, ${personView('t.manager')} as manager, t.reading, t.value, t.expected, t.shortfall, t.threshold,
      t.observed_at as "observedAt", t.opinion, t.back_test as "backTest", t.state, t.clock, t.series, t.meeting, t.plan
    from trigger t where t.org_id = ${viewer.organisation} and ${where} order by ${order} limit ${limit}`.execute({ getExecutor: () => read.getExecutor() });
  const found = z.array(rowSchema).parse(rows);
  if (found.length === 0) return [];
  const ids = found.map((row) => row.id);
  const clocks = new Map((await clockViews(read, ids)).map((clock) => [clock.id, clock]));
  const receipts = await firstReceipts(read, viewer.organisation, ids);
  return found.map((row) => ({
    ...row,
    clock: row.clock === null ? null : (clocks.get(row.clock) ?? null),
    receipt: receipts.get(row.id) ?? null,
    can: abilitiesOf(row, viewer),
  }));
}

function abilitiesOf(row: z.output<typeof rowSchema>, viewer: Viewer): TriggerView['can'] {
  const manager = row.manager?.id ?? null;
  const openPlan = row.plan === null && row.state !== 'dismissed' && mayOpenPlan(viewer, manager);
  return { ...triggerAbilities(viewer, { status: row.state, manager }), openPlan };
}
