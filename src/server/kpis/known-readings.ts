import { sql } from 'kysely';
import { isId, type KpiId, type OrganisationId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { Reading } from '../../core/kpis/events.ts';
import type { Reader } from '../db/database.ts';

const columns = ['key', 'from_day', 'to_day', 'value', 'part', 'whole'] as const;

/**
 * The readings that some KPIs have under some keys already, by KPI and key. Each key is looked up by itself, as the first one
 * from it on: a KPI that has just grown has no statistics yet, and asked for an equal key PostgreSQL may walk all its days. One
 * statement.
 */
export async function knownReadings(
  db: Pick<Reader, 'getExecutor'>,
  organisation: OrganisationId,
  asked: ReadonlyMap<KpiId, readonly string[]>,
): Promise<ReadonlyMap<KpiId, ReadonlyMap<string, Reading>>> {
  const pairs = [...asked].flatMap(([kpi, keys]) => keys.map((key) => ({ kpi, key })));
  const known = new Map<KpiId, Map<string, Reading>>();
  if (pairs.length === 0) return known;
  const { rows } = await sql<ReadingRow & { readonly kpi: string }>`
    select found.* from unnest(${pairs.map(({ kpi }) => kpi)}::text[], ${pairs.map(({ key }) => key)}::text[]) asked(kpi, key) cross join lateral (
      select r.kpi, r.key, r.from_day, r.to_day, r.value, r.part, r.whole from reading r
      where r.org_id = ${organisation} and r.kpi = asked.kpi and r.key >= asked.key order by r.key limit 1
    ) found where found.key = asked.key`.execute(db);
  for (const row of rows) {
    if (!isId('kpi', row.kpi)) continue;
    const ofKpi = known.get(row.kpi) ?? new Map<string, Reading>();
    known.set(row.kpi, ofKpi.set(row.key, toReading(row)));
  }
  return known;
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
