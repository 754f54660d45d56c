import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { kpisApi } from '../../contract/kpis.ts';
import { personView as personShape } from '../../contract/views.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId, PersonId } from '../../core/kernel/id.ts';
import { civilDateSchema, formatInstant, utcInstantSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { weeklySnapshots } from '../../core/kpis/weekly-snapshots.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { backTestRule, rulesFor } from '../../core/signals/judge-readings.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { meetingPage } from '../meetings/queries.ts';
import { managerOf } from '../people/queries.ts';
import { personView } from '../people/person-view.ts';
import { triggersOfKpi } from '../signals/queries.ts';
import { kpiFactsSchema, levelsOf, rebaselinedOfKpi, recentPoints, toKpiRow } from './kpi-row.ts';

type KpiPage = z.input<(typeof kpisApi)['GET /api/kpis/:kpi']['output']>;

/** Most points on the page of one KPI: five years of weeks. */
const mostPoints = 260;

/** Most closed weeks in its weekly table: a year. */
const mostWeeks = 53;

/** Most 1on1s that are marked on its chart. */
const mostMeetings = 100;

const factsSchema = kpiFactsSchema.extend({
  source: z.string(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  time_zone: z.string(),
  baselines: z.array(z.object({ from: civilDateSchema, reason: z.string(), by: personShape.nullable(), at: utcInstantSchema })),
});

/** One KPI with its history, what the rules made of it and the 1on1s between; null for one that the viewer may not see. Four statements. */
export async function viewKpi(read: Reader, viewer: Viewer, kpi: KpiId, now: Temporal.Instant): Promise<KpiPage | null> {
  const facts = await readFacts(read, viewer, kpi);
  if (facts === null) return null;
  const { source, floor, ceiling, time_zone: timeZone, baselines, ...listed } = facts;
  const { points, owner, name, role, unit, direction, team, target, baselineWindow } = listed;
  const dated = points.map((point) => ({ key: point.key, from: point.from, date: point.to, value: point.value, of: point.of }));
  const keeps = await mayRecord(read, viewer, owner.id, civilDay(now, timeZone));
  return {
    kpi: toKpiRow({ ...listed, points: points.slice(-recentPoints) }, defaultPolicy.opinion),
    definition: { name, role, unit, direction, team, owner: owner.id, target, floor, ceiling, baselineWindow, source },
    points,
    levels: levelsOf(listed, listed.rebaselined, defaultPolicy.opinion).flatMap(({ points: judged, limits }) => {
      const last = judged.at(-1);
      return limits === null || last === undefined ? [] : [{ to: last.to, limits }];
    }),
    baselines,
    weeks: weeklySnapshots({ unit, direction }, dated, civilDay(now, timeZone), mostWeeks).map(({ change, ...week }) => ({
      ...week,
      change: change === null ? null : { points: change.difference, percent: change.percent, better: change.verdict, since: change.since?.date ?? null },
    })),
    triggers: await triggersOfKpi(read, viewer, kpi),
    backTests: rulesFor(role).flatMap((rule) => {
      const tested = backTestRule(rule, dated, defaultPolicy);
      return tested === null ? [] : [{ rule, ...tested }];
    }),
    meetings: await heldWith(read, viewer, owner.id, now, timeZone),
    can: { record: keeps, rebaseline: keeps && points.length > 1 },
  };
}

async function readFacts(read: Reader, viewer: Viewer, kpi: KpiId): Promise<z.output<typeof factsSchema> | null> {
  const { rows } = await sql<unknown>`
    select k.id, k.name, k.role, k.unit, k.direction, k.team, k.target, k.floor, k.ceiling, k.baseline_window as "baselineWindow", k.source, ${personView('k.owner')} as owner,
      coalesce((select p.time_zone from person p where p.org_id = k.org_id and p.person = k.owner), 'UTC') as time_zone,
      ${rebaselinedOfKpi} as rebaselined,
      coalesce((select json_agg(json_build_object('from', b.from_day, 'reason', b.reason, 'by', ${personView('b.by')}, 'at', ${isoInstant('b.at')}) order by b.from_day)
        from kpi_baseline b where b.org_id = k.org_id and b.kpi = k.id), '[]') as baselines,
      coalesce((select json_agg(json_build_object('key', r.key, 'from', r.from_day, 'to', r.to_day, 'value', r.value,
        'of', case when r.whole is null then null else json_build_object('part', r.part, 'whole', r.whole) end) order by r.to_day, r.key)
        from (select * from reading e where e.org_id = k.org_id and e.kpi = k.id order by e.to_day desc, e.key desc limit ${mostPoints}) r), '[]') as points
    from kpi k where k.org_id = ${viewer.organisation} and k.id = ${kpi}`.execute(read);
  return rows.length === 0 ? null : factsSchema.parse(rows[0]);
}

/** The 1on1s that were held with the owner, as far as the viewer may see them. */
async function heldWith(read: Reader, viewer: Viewer, owner: PersonId, now: Temporal.Instant, timeZone: string): Promise<KpiPage['meetings']> {
  const { items } = await meetingPage(read, viewer, formatInstant(now), { when: 'past', with: owner, after: undefined, limit: mostMeetings });
  return items
    .filter((meeting) => meeting.state === 'closed' && meeting.report.id === owner)
    .map(({ id, startsAt, number }) => ({ id, on: civilDay(Temporal.Instant.from(startsAt), timeZone), number }));
}

async function mayRecord(read: Reader, viewer: Viewer, owner: PersonId, today: CivilDate): Promise<boolean> {
  return mayKeepKpi(viewer, { owner, manager: await managerOf(read, viewer.organisation, owner, today) });
}
