import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { TriggerView } from '../../contract/kpis.ts';
import type { needView } from '../../contract/today.ts';
import { personView as personShape } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type KpiId, type TriggerId } from '../../core/kernel/id.ts';
import { formatInstant, idSchema, isUtcInstant, utcInstantSchema } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';
import { personView } from '../people/person-view.ts';
import { triggersWhere } from './trigger-rows.ts';

type Asking = Pick<Reader, 'getExecutor'>;

/** A page of the viewer's triggers: which ones, and after which. */
export interface TriggersAsked {
  readonly state: 'open' | 'all';
  readonly after: string | undefined;
  readonly limit: number;
}

/** Triggers that the viewer may see, open ones first, the newest first among each. */
export async function triggerPage(read: Asking, viewer: Viewer, asked: TriggersAsked): Promise<{ readonly items: TriggerView[]; readonly next: string | null }> {
  const after = asked.after === undefined ? null : readCursor(asked.after);
  const where = sql`t.id in (select r.stream from stream_reader r
      where r.org_id = ${viewer.organisation} and r.person = ${viewer.person} and r.stream like 'trg\\_%')
    and (${asked.state} = 'all' or t.state = 'open')
    and (${after?.id ?? null}::text is null
      or (t.state = 'open', t.observed_at, t.id) < (${after?.open ?? null}::boolean, ${after?.at ?? null}::timestamptz, ${after?.id ?? null}))`;
  const found = await triggersWhere(read, viewer, where, sql`t.state = 'open' desc, t.observed_at desc, t.id desc`, asked.limit + 1);
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  if (last === undefined || found.length <= asked.limit) return { items, next: null };
  return { items, next: `${last.state === 'open' ? 'open' : 'settled'}~${last.observedAt}~${last.id}` };
}

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

const needSchema = z.object({ about: personShape, target: idSchema('trigger'), due_at: utcInstantSchema.nullable(), title: z.string() });

/** Open triggers that wait for the viewer: theirs to answer, or for an owner of the organisation those without a manager. One statement. */
export async function openTriggers(
  read: Asking,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly z.input<typeof needView>[]> {
  const { rows } = await sql<unknown>`
    select ${personView('t.subject')} as about, t.id as target, t.due_at, t.kpi_name as title
    from trigger t where t.org_id = ${viewer.organisation} and t.state = 'open'
      and (t.manager = ${viewer.person} or (t.manager is null and ${viewer.roles.includes('owner')}))
    order by t.due_at, t.id limit ${mostNeeds}`.execute(read);
  const at = formatInstant(now);
  return z.array(needSchema).parse(rows).map(({ due_at: dueAt, ...need }) => ({ kind: 'fix-time', ...need, dueAt, overdue: dueAt !== null && dueAt < at }));
}

interface Cursor {
  readonly open: boolean;
  readonly at: string;
  readonly id: string;
}

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): Cursor | null {
  const [open = '', at = '', id = ''] = text.split('~');
  return isUtcInstant(at) && isId('trigger', id) ? { open: open === 'open', at, id } : null;
}
