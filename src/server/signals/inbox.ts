import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { TriggerView } from '../../contract/kpis.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId } from '../../core/kernel/id.ts';
import { isUtcInstant, type UtcInstant } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';
import { triggersWhere } from './trigger-rows.ts';

/** A page of the viewer's triggers: which ones, and after which. */
export interface TriggersAsked {
  readonly state: 'open' | 'snoozed' | 'all';
  readonly after: string | undefined;
  readonly limit: number;
  readonly now: UtcInstant;
}

/** One order of the list: what it holds, its keys, and what comes after a place in it. */
interface Order {
  readonly where: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  readonly after: RawBuilder<unknown>;
  readonly cursor: (last: TriggerView) => string;
}

/**
 * Triggers that the viewer may see. `open`: those neither settled nor put off, by the time their clock leaves (in steps: missed, a
 * day, two days, longer), then by weight. `snoozed`: the first to be back first. `all`: open ones first, the newest first.
 */
export async function triggerPage(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, asked: TriggersAsked): Promise<{ readonly items: TriggerView[]; readonly next: string | null }> {
  const order = orders[asked.state](asked);
  const where = sql`t.id in (select r.stream from stream_reader r
      where r.org_id = ${viewer.organisation} and r.person = ${viewer.person} and r.stream like 'trg\\_%')
    and ${order.where} and ${order.after}`;
  const found = await triggersWhere(read, viewer, where, order.by, asked.limit + 1);
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  return { items, next: last === undefined || found.length <= asked.limit ? null : order.cursor(last) };
}

const orders: Readonly<Record<TriggersAsked['state'], (asked: TriggersAsked) => Order>> = { open: ranked, snoozed: byReturn, all: byArrival };

const rankedCursor = z.tuple([z.custom<UtcInstant>((text) => typeof text === 'string' && isUtcInstant(text)), z.enum(['0', '1', '2', '3', '4']), z.coerce.number(), z.string().refine((id) => isId('trigger', id))]);

/** The steps are those of the moment at which the first page was asked, so that nothing moves between pages while one reads. */
function ranked({ after, now }: TriggersAsked): Order {
  const read = rankedCursor.safeParse(after?.split('~'));
  const at = read.success ? read.data[0] : now;
  const step = sql`case when t.due_at is null then 4 when t.due_at < ${at}::timestamptz then 0 when t.due_at < ${at}::timestamptz + interval '24 hours' then 1
    when t.due_at < ${at}::timestamptz + interval '48 hours' then 2 else 3 end`;
  return {
    where: sql`t.state = 'open' and (t.snoozed_until is null or t.snoozed_until <= ${at}::timestamptz)`,
    by: sql`${step}, t.weight desc, t.id`,
    after: read.success ? sql`(${step}, -t.weight, t.id) > (${Number(read.data[1])}::integer, ${-read.data[2]}::double precision, ${read.data[3]}::text)` : sql`true`,
    cursor: (last) => `${at}~${stepOf(last, at)}~${last.severity.weight}~${last.id}`,
  };
}

/** The step in which a trigger lies: 0 missed, 1 within a day, 2 within two, 3 later, 4 without a clock. */
function stepOf({ clock }: TriggerView, at: UtcInstant): string {
  if (clock === null) return '4';
  const left = Date.parse(clock.dueAt) - Date.parse(at);
  const day = 24 * 3_600_000;
  return left < 0 ? '0' : left < day ? '1' : left < 2 * day ? '2' : '3';
}

function byReturn({ after, now }: TriggersAsked): Order {
  const [at = '', id = ''] = after?.split('~') ?? [];
  const begun = isUtcInstant(at) && isId('trigger', id);
  return {
    where: sql`t.state = 'open' and t.snoozed_until > ${now}::timestamptz`,
    by: sql`t.snoozed_until, t.id`,
    after: begun ? sql`(t.snoozed_until, t.id) > (${at}::timestamptz, ${id}::text)` : sql`true`,
    cursor: (last) => `${last.snooze?.until ?? ''}~${last.id}`,
  };
}

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function byArrival({ after }: TriggersAsked): Order {
  const [open = '', at = '', id = ''] = after?.split('~') ?? [];
  const begun = isUtcInstant(at) && isId('trigger', id);
  return {
    where: sql`true`,
    by: sql`t.state = 'open' desc, t.observed_at desc, t.id desc`,
    after: begun ? sql`(t.state = 'open', t.observed_at, t.id) < (${open === 'open'}::boolean, ${at}::timestamptz, ${id}::text)` : sql`true`,
    cursor: (last) => `${last.state === 'open' ? 'open' : 'settled'}~${last.observedAt}~${last.id}`,
  };
}
