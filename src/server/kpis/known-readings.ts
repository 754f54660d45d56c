import { sql } from 'kysely';
import type { KpiId, OrganisationId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { Reading } from '../../core/kpis/events.ts';
import type { Reader } from '../db/database.ts';

const columns = ['key', 'from_day', 'to_day', 'value', 'part', 'whole'] as const;

/**
 * The readings of a KPI that have one of these keys already. Each key is looked up by itself: a KPI that has just grown has
 * no statistics yet, and PostgreSQL would read all of it for every thousand keys.
 */
export async function knownReadings(
  db: Pick<Reader, 'getExecutor'>,
  organisation: OrganisationId,
  kpi: KpiId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<ReadingRow>`
    select found.* from unnest(${[...keys]}::text[]) asked(key) cross join lateral (
      select r.key, r.from_day, r.to_day, r.value, r.part, r.whole from reading r
      where r.org_id = ${organisation} and r.kpi = ${kpi} and r.key = asked.key limit 1
    ) found`.execute(db);
  return new Map(rows.map((row) => [row.key, toReading(row)]));
}

/** The reading of a KPI whose period ended on a day, if there is one: a value given for that day again is a correction of it. */
export async function readingOn(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, kpi: KpiId, day: CivilDate): Promise<Reading | null> {
  const row = await db
    .selectFrom('reading')
    .select(columns)
    .where('org_id', '=', organisation)
    .where('kpi', '=', kpi)
    .where('to_day', '=', day)
    .orderBy('key')
    .executeTakeFirst();
  return row === undefined ? null : toReading(row);
}

interface ReadingRow {
  readonly key: string;
  readonly from_day: CivilDate | null;
  readonly to_day: CivilDate;
  readonly value: number;
  readonly part: number | null;
  readonly whole: number | null;
}

function toReading({ key, from_day: from, to_day: to, value, part, whole }: ReadingRow): Reading {
  return { key, from, to, value, of: part === null || whole === null ? null : { part, whole } };
}
