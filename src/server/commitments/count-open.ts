import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import type { Reader } from '../db/database.ts';

/** How many commitments each person holds that were made with the viewer and are still open. One statement. */
export async function countOpenCommitments(read: Pick<Reader, 'getExecutor'>, viewer: Viewer): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<unknown>`
    select c.owner, count(*)::int as open from commitment c
    where c.org_id = app_org() and c.state = 'open' and (c.manager = ${viewer.person} or c.report = ${viewer.person})
    group by c.owner`.execute(read);
  const found = z.array(z.object({ owner: z.string(), open: z.number() })).parse(rows);
  return new Map(found.map(({ owner, open }) => [owner, open]));
}
