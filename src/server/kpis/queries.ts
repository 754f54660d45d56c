import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { pointView, type KpiRow } from '../../contract/kpis.ts';
import { isId, type KpiId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import { storableText, type CivilDate } from '../../core/kernel/schema.ts';
import type { Point } from '../../core/kpis/point.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Reader } from '../db/database.ts';
import { personView } from '../people/person-view.ts';
import { kpiFactsSchema, rebaselinedOfKpi, recentPoints, toKpiRow } from './kpi-row.ts';

type Asking = Pick<Reader, 'getExecutor'>;

/** Most points of one KPI that one question answers: ten years of weeks. */
const mostPoints = 520;

/** A closed period with the key that names its reading in the record, and what it was computed from. */
export interface ReadingPoint extends Point {
  readonly key: string;
  readonly from: CivilDate | null;
  readonly of: { readonly part: number; readonly whole: number } | null;
}

/** The KPIs of a list as the viewer may see them, in the order asked for; one that is not theirs is left out. One statement. */
export async function kpiRows(read: Asking, organisation: OrganisationId, ids: readonly KpiId[]): Promise<KpiRow[]> {
  if (ids.length === 0) return [];
  const rows = await kpisWhere(read, organisation, sql`k.id = any(${[...ids]}::text[])`, sql`array_position(${[...ids]}::text[], k.id)`, ids.length);
  return rows;
}

/** A page of a list of KPIs: whose, and after which. */
export interface KpisAsked {
  readonly owner: PersonId | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The KPIs that the viewer may see, by name. One statement, whose cost does not grow with the organisation. */
export async function kpiPage(
  read: Asking,
  viewer: { readonly organisation: OrganisationId; readonly person: PersonId },
  asked: KpisAsked,
): Promise<{ readonly items: KpiRow[]; readonly next: string | null }> {
  const after = asked.after === undefined ? null : readCursor(asked.after);
  const where = sql`k.id in (select r.stream from stream_reader r
      where r.org_id = ${viewer.organisation} and r.person = ${viewer.person} and r.stream like 'kpi\\_%')
    and (${asked.owner ?? null}::text is null or k.owner = ${asked.owner ?? null})
    and (${after?.id ?? null}::text is null or (k.name, k.id) > (${after?.name ?? null}, ${after?.id ?? null}))`;
  const found = await kpisWhere(read, viewer.organisation, where, sql`k.name, k.id`, asked.limit + 1);
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  return { items, next: last === undefined || found.length <= asked.limit ? null : writeCursor(last) };
}

async function kpisWhere(
  read: Asking,
  organisation: OrganisationId,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<KpiRow[]> {
  const { rows } = await sql<unknown>`
    select k.id, k.name, k.role, k.unit, k.direction, k.team, k.target, k.baseline_window as "baselineWindow", ${personView('k.owner')} as owner, ${rebaselinedOfKpi} as rebaselined,
      coalesce(recent.points, '[]') as points
    from kpi k left join lateral (
      select json_agg(json_build_object('key', r.key, 'from', r.from_day, 'to', r.to_day, 'value', r.value,
        'of', case when r.whole is null then null else json_build_object('part', r.part, 'whole', r.whole) end) order by r.to_day, r.key) as points
      from (select * from reading e where e.org_id = k.org_id and e.kpi = k.id order by e.to_day desc, e.key desc limit ${recentPoints}) r
    ) recent on true
    where k.org_id = ${organisation} and ${where} order by ${order} limit ${limit}`.execute(read);
  return z.array(kpiFactsSchema).parse(rows).map((facts) => toKpiRow(facts, defaultPolicy.opinion));
}

const pointsSchema = z.array(z.object({ kpi: z.string(), points: z.array(pointView) }));

/**
 * The readings of some KPIs in date order, those since a day only when one is given, the newest 520 of each at most.
 * A KPI that the viewer may not see, or without readings, is not in the map. One statement.
 */
export async function kpiPoints(
  read: Asking,
  organisation: OrganisationId,
  ids: readonly KpiId[],
  since: CivilDate | null = null,
): Promise<Map<KpiId, ReadingPoint[]>> {
  const { rows } = await sql<unknown>`
    select asked.id as kpi, recent.points from unnest(${[...ids]}::text[]) asked(id) cross join lateral (
      select json_agg(json_build_object('key', r.key, 'from', r.from_day, 'to', r.to_day, 'value', r.value,
        'of', case when r.whole is null then null else json_build_object('part', r.part, 'whole', r.whole) end) order by r.to_day, r.key) as points
      from (select * from reading e where e.org_id = ${organisation} and e.kpi = asked.id
        and (${since}::date is null or e.to_day >= ${since}::date) order by e.to_day desc, e.key desc limit ${mostPoints}) r
    ) recent where recent.points is not null`.execute(read);
  const found = new Map<KpiId, ReadingPoint[]>();
  for (const { kpi, points } of pointsSchema.parse(rows)) {
    if (isId('kpi', kpi)) found.set(kpi, points.map(({ key, from, to, value, of }) => ({ key, from, date: to, value, of })));
  }
  return found;
}

function writeCursor({ name, id }: KpiRow): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

const cursorSchema = z.tuple([z.string(), z.string()]);

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): { readonly name: string; readonly id: string } | null {
  try {
    const read = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return read.success ? { name: storableText(read.data[0]), id: storableText(read.data[1]) } : null;
  } catch {
    return null;
  }
}
