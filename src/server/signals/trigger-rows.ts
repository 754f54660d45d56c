import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { triggerView, type TriggerView } from '../../contract/kpis.ts';
import { clockView } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { mayOpenPlan } from '../../core/plans/policy.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { triggerAbilities } from '../../core/signals/policy.ts';
import { severityOf } from '../../core/signals/severity.ts';
import { clocksOf } from '../clocks/queries.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';
import { firstReceipt } from '../record/receipt-views.ts';

const rowSchema = triggerView.omit({ clock: true, can: true, severity: true }).extend({ clocks: z.array(clockView) });

/**
 * Triggers as the viewer may see them, each with its clock, its receipt and what the viewer may do. One statement.
 * `where` and `order` speak of `t`, the trigger.
 */
export async function triggersWhere(
  read: Pick<Reader, 'getExecutor'>,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<TriggerView[]> {
  const { rows } = await sql<unknown>`
    select t.id, t.rule, t.private,
      case when t.kpi is null then null else json_build_object('id', t.kpi, 'name', t.kpi_name, 'unit', t.kpi_unit, 'team', t.kpi_team) end as kpi,
      case when t.about_id is null then null else json_build_object('kind', t.about_kind, 'id', t.about_id, 'name', t.kpi_name) end as about,
      case when t.snoozed_until is null then null else json_build_object('until', ${isoInstant('t.snoozed_until')}, 'reason', coalesce(t.snooze_reason, '')) end as snooze,
      case when t.agenda_meeting is null then null else json_build_object('meeting', t.agenda_meeting, 'item', t.agenda_item) end as agenda,
      case when t.dismissed_as is null then null else json_build_object('as', t.dismissed_as, 'reason', coalesce(t.dismissed_reason, '')) end as dismissal,
      (select json_build_object('cause', d.cause, 'words', d.words, 'at', ${isoInstant('d.at')}) from trigger_diagnosis d
        where d.org_id = t.org_id and d.trigger = t.id) as diagnosis,
      ${personView('t.subject')} as subject, ${personView('t.manager')} as manager, t.reading, t.value, t.expected, t.shortfall, t.threshold,
      t.observed_at as "observedAt", t.opinion, t.back_test as "backTest", t.state, t.series, t.meeting, t.plan,
      coalesce(t.ways, '[]') as ways, t.choice,
      ${clocksOf(sql.ref('t.id'))} as clocks, ${firstReceipt('t.id')} as receipt
    from trigger t where t.org_id = ${viewer.organisation} and ${where} order by ${order} limit ${limit}`.execute(read);
  return z.array(rowSchema).parse(rows).map(({ clocks, ...row }) => ({
    ...row,
    clock: clocks[0] ?? null,
    severity: severityOf(row, defaultPolicy.inbox),
    can: abilitiesOf(row, viewer),
  }));
}

function abilitiesOf(row: Omit<z.output<typeof rowSchema>, 'clocks'>, viewer: Viewer): TriggerView['can'] {
  const manager = row.manager?.id ?? null;
  const openPlan = row.kpi !== null && !row.private && row.plan === null && row.state !== 'dismissed' && mayOpenPlan(viewer, manager);
  const can = triggerAbilities(viewer, { status: row.state, manager });
  return { ...can, choose: can.choose && row.ways.length > 0 && row.choice === null, openPlan };
}
