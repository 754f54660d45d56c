import { sql } from 'kysely';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { DatabaseTarget } from '../db/connect.ts';
import type { Writer } from '../db/database.ts';
import { undoneAsOwner } from '../db/owner-writer.ts';
import type { RecordFault } from './check-entries.ts';
import { readTables, replay, type Progress } from './rebuild.ts';
import type { Projector } from './projector.ts';

const scratch = 'manent_scratch';

/** At most this many differing rows are named for each table; the number of all is told. */
const mostNamed = 20;

/**
 * Makes the read tables again in a scratch schema and compares them row by row with those in use. Rows that someone
 * edited behind the product's back are named by table, key and column. Everything it made is undone at the end.
 */
export async function compareReadTables(
  target: DatabaseTarget,
  projectors: readonly Projector[],
  organisation: OrganisationId,
  progress: Progress,
): Promise<readonly RecordFault[]> {
  return await undoneAsOwner(target, async (write) => {
    const run = async (text: string): Promise<unknown> => await sql.raw(text).execute(write);
    await run(`create schema ${scratch}`);
    const tables = readTables(projectors);
    for (const table of tables) await run(`create table ${scratch}."${table}" (like manent."${table}" including all)`);
    await run(`set local search_path = ${scratch}, manent`);
    await sql`select set_config('app.org', ${organisation}, true), set_config('app.person', 'system', true)`.execute(write);
    await replay(write, write, projectors, organisation, progress);
    const faults: RecordFault[] = [];
    for (const table of tables) faults.push(...(await compareTable(write, table, organisation)));
    return faults;
  });
}

async function compareTable(write: Writer, table: string, organisation: OrganisationId): Promise<readonly RecordFault[]> {
  const keys = await primaryKey(write, table);
  const used = sql.id('manent', table);
  const made = sql.id(scratch, table);
  const key = (alias: string): ReturnType<typeof sql> => sql`jsonb_build_object(${sql.join(keys.flatMap((name) => [sql.lit(name), sql.ref(`${alias}.${name}`)]))})`;
  const { rows } = await sql<{ key: Record<string, unknown>; columns: readonly string[] | null; kind: string }>`
    with used as (select ${key('t')} as key, to_jsonb(t) as row from ${used} t where t.org_id = ${organisation}),
         made as (select ${key('t')} as key, to_jsonb(t) as row from ${made} t where t.org_id = ${organisation})
    select coalesce(used.key, made.key) as key,
      case when used.key is null then 'missing' when made.key is null then 'added' else 'changed' end as kind,
      (select array_agg(c.name order by c.name) from jsonb_object_keys(coalesce(used.row, made.row)) as c(name)
        where used.row -> c.name is distinct from made.row -> c.name) as columns
    from used full join made on used.key = made.key
    where used.row is distinct from made.row limit ${mostNamed}`.execute(write);
  return rows.map(({ key: found, kind, columns }) => {
    const where = `${table} ${Object.entries(found).filter(([name]) => name !== 'org_id').map(([name, value]) => `${name}=${String(value)}`).join(' ')}`;
    if (kind === 'missing') return { where, what: 'the record gives this row, and the table lacks it' };
    if (kind === 'added') return { where, what: 'the record does not give this row' };
    return { where, what: `differs from the record in ${(columns ?? []).join(', ')}` };
  });
}

async function primaryKey(write: Writer, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${`manent.${table}`}::regclass and i.indisprimary order by array_position(i.indkey, a.attnum)`.execute(write);
  return rows.map((row) => row.name);
}
