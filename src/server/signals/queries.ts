import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { TriggerView } from '../../contract/kpis.ts';
import type { needView } from '../../contract/today.ts';
import { personView as personShape } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId, TriggerId } from '../../core/kernel/id.ts';
import { formatInstant, idSchema, utcInstantSchema } from '../../core/kernel/schema.ts';
import { triggerRuleSchema } from '../../core/signals/events.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import type { Reader } from '../db/database.ts';
import { personView } from '../people/person-view.ts';
import { triggersWhere } from './trigger-rows.ts';

type Asking = Pick<Reader, 'getExecutor'>;

/** One trigger; null for one that the viewer may not see. */
export async function oneTrigger(read: Asking, viewer: Viewer, trigger: TriggerId): Promise<TriggerView | null> {
  const [found] = await triggersWhere(read, viewer, sql`t.id = ${trigger}`, sql`t.id`, 1);
  return found ?? null;
}

/** Most triggers that the page of one KPI shows. */
const mostOfKpi = 50;

/** The triggers of a KPI that the viewer may see, newest first. */
export async function triggersOfKpi(read: Asking, viewer: Viewer, kpi: KpiId): Promise<TriggerView[]> {
  return await triggersWhere(read, viewer, sql`t.kpi = ${kpi}`, sql`t.observed_at desc, t.id desc`, mostOfKpi);
}

/** Most open triggers that Today lists. */
const mostNeeds = 20;

const needSchema = z.object({ about: personShape, target: idSchema('trigger'), due_at: utcInstantSchema.nullable(), title: z.string(), rule: triggerRuleSchema });

/** Open triggers that wait for the viewer and are not put off: theirs to answer, or for an owner of the organisation those without a manager. One statement. */
export async function openTriggers(
  read: Asking,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly z.input<typeof needView>[]> {
  const { rows } = await sql<unknown>`
    select ${personView('t.subject')} as about, t.id as target, t.due_at, t.kpi_name as title, t.rule
    from trigger t where t.org_id = ${viewer.organisation} and t.state = 'open'
      and (t.snoozed_until is null or t.snoozed_until <= ${formatInstant(now)})
      and (t.manager = ${viewer.person} or (t.manager is null and ${viewer.roles.includes('owner')}))
    order by t.due_at, t.id limit ${mostNeeds}`.execute(read);
  const at = formatInstant(now);
  return z.array(needSchema).parse(rows).map(({ due_at: dueAt, rule, ...need }) => ({ kind: watchRules[rule].asks === 'new-1on1' ? 'fix-time' : 'answer-signal', ...need, dueAt, overdue: dueAt !== null && dueAt < at }));
}
