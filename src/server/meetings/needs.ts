import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { needView } from '../../contract/today.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';

/** Something about a recap that needs a person. */
export type RecapNeed = z.input<typeof needView>;

/** The most of each kind that one look at Today names. */
const mostNeeds = 10;

/**
 * Recaps that a manager has yet to send, the most urgent first, and recaps that the other sent and a person has yet to acknowledge, the
 * oldest first. For one column of a select; a coming deadline is `overdue: false`.
 */
export function recapNeeds(viewer: PersonId, now: UtcInstant): RawBuilder<readonly RecapNeed[]> {
  const need = (kind: RecapNeed['kind'], about: 'manager' | 'report', due: RawBuilder<unknown>, overdue: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`json_build_object('kind', ${sql.lit(kind)}, 'about', ${personView(`m.${about}`)}, 'target', m.id, 'dueAt', ${due}, 'overdue', ${overdue},
      'title', '1on1 ' || m.number)`;
  const noDeadline = need.bind(null, 'acknowledge-recap');
  return sql<readonly RecapNeed[]>`coalesce((select json_agg(needs.need order by needs.rank, needs.at) from (
    (select ${need('send-recap', 'report', isoInstant('m.recap_due_at'), sql`${now}::timestamptz > m.recap_due_at`)} as need, 0 as rank, m.recap_due_at as at
      from meeting m where m.org_id = app_org() and m.manager = ${viewer} and m.state = 'closed' and m.recap_at is null
      order by m.recap_due_at limit ${mostNeeds})
    union all
    (select ${noDeadline('manager', sql`null`, sql`false`)}, 1, m.recap_at
      from meeting m where m.org_id = app_org() and m.report = ${viewer} and m.recap_at is not null and m.report_acknowledged_at is null and m.recap_by <> ${viewer}
      order by m.recap_at limit ${mostNeeds})
    union all
    (select ${noDeadline('report', sql`null`, sql`false`)}, 1, m.recap_at
      from meeting m where m.org_id = app_org() and m.manager = ${viewer} and m.recap_at is not null and m.manager_acknowledged_at is null and m.recap_by <> ${viewer}
      order by m.recap_at limit ${mostNeeds})
  ) needs), '[]')`;
}

/** What recaps need from the viewer. One statement. */
export async function recapNeedsOf(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, now: UtcInstant): Promise<readonly RecapNeed[]> {
  const { rows } = await sql<{ needs: readonly RecapNeed[] }>`select ${recapNeeds(viewer.person, now)} as needs`.execute(read);
  return rows[0]?.needs ?? [];
}
