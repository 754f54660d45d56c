import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { checkInView, type objectivesApi, type ObjectiveDigest, type ObjectivePage } from '../../contract/objectives.ts';
import { personView as personSchema } from '../../contract/views.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type ObjectiveId } from '../../core/kernel/id.ts';
import { formatInstant, storableText, utcInstantSchema } from '../../core/kernel/schema.ts';
import { digestOutcomes } from '../../core/objectives/digest-outcomes.ts';
import { mayCheckIn, objectiveAbilities } from '../../core/objectives/policy.ts';
import { daysOf } from '../../core/objectives/quarter.ts';
import { quarterOf, type Quarter } from '../../core/objectives/quarter-name.ts';
import { staleCheckIns } from '../../core/objectives/stale-check-ins.ts';
import { expectedOn } from '../../core/objectives/standing.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { linkedCommitments } from '../commitments/linked-commitments.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';
import { managerOf, timeZoneOf } from '../people/queries.ts';
import { kpiCourses } from './kpi-values.ts';
import { objectiveColumns, objectiveFactsSchema, toObjectiveRow, type ObjectiveFacts } from './objective-row.ts';

type ObjectivesPage = z.input<(typeof objectivesApi)['GET /api/objectives']['output']>;

/** A page of the objectives of a quarter; the quarter under way when none is named. */
export interface ObjectivesAsked {
  readonly quarter: Quarter | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The objectives of a quarter by team, for every member: the values of KPIs only as far as the viewer may see them. Three statements. */
export async function objectivesOf(read: Reader, viewer: Viewer, now: Temporal.Instant, asked: ObjectivesAsked): Promise<ObjectivesPage> {
  const quarter = asked.quarter ?? quarterOf(civilDay(now, await timeZoneOf(read, viewer.organisation, viewer.person)));
  const after = asked.after === undefined ? null : readCursor(asked.after);
  const { rows } = await sql<{ spanning: number }>`
    select ${objectiveColumns()}, (select count(*)::int from objective x where x.org_id = o.org_id and x.quarter = o.quarter and x.cross_functional and x.state <> 'drafted') as spanning
    from objective o where o.org_id = ${viewer.organisation} and o.quarter = ${quarter}
      and (${after?.id ?? null}::text is null or (o.team, o.id) > (${after?.team ?? null}, ${after?.id ?? null}))
    order by o.team, o.id limit ${asked.limit + 1}`.execute(read);
  const facts = z.array(objectiveFactsSchema).parse(rows.slice(0, asked.limit));
  const courses = await kpiCourses(read, viewer.organisation, facts.flatMap(({ keyResults }) => keyResults.map(({ kpi }) => kpi)), daysOf(quarter));
  const last = facts.at(-1);
  return {
    items: facts.map((each) => toObjectiveRow(each, courses, civilDay(now, each.timeZone))),
    next: last === undefined || rows.length <= asked.limit ? null : Buffer.from(JSON.stringify([last.team, last.id])).toString('base64url'),
    quarter,
    crossFunctional: { of: rows[0]?.spanning ?? 0, atLeast: defaultPolicy.objectives.crossFunctionalAtLeast.value },
  };
}

const pageFactsSchema = objectiveFactsSchema.extend({
  corrections: z.number().int(),
  closed: z.object({ by: personSchema.nullable(), at: utcInstantSchema, note: z.string().nullable() }).nullable(),
  checkIns: z.array(checkInView),
});

/** Most check-ins that the page of one objective lists, the newest first. */
const mostCheckIns = 100;

/** One objective for its page; null where there is none. Three statements. */
export async function viewObjective(read: Reader, viewer: Viewer, id: ObjectiveId, now: Temporal.Instant): Promise<ObjectivePage | null> {
  const { rows } = await sql<unknown>`
    select ${objectiveColumns()}, o.corrections,
      case when o.closed_at is null then null else json_build_object('by', ${personView('o.closed_by')}, 'at', ${isoInstant('o.closed_at')},
        'note', (select n.note from objective_note n where n.org_id = o.org_id and n.objective = o.id
          and not exists (select from key_result_check_in c where c.org_id = n.org_id and c.objective = n.objective and c.n = n.n) order by n.n desc limit 1)) end as closed,
      coalesce((select json_agg(json_build_object('n', c.n, 'key', c.key, 'on', c.on_day, 'value', c.value, 'confidence', c.confidence,
        'recordedAt', ${isoInstant('c.recorded_at')}, 'corrected', c.corrected, 'note', n.note) order by c.n desc)
        from (select * from key_result_check_in e where e.org_id = o.org_id and e.objective = o.id order by e.n desc limit ${mostCheckIns}) c
        left join objective_note n on n.org_id = c.org_id and n.objective = c.objective and n.n = c.n), '[]') as "checkIns"
    from objective o where o.org_id = ${viewer.organisation} and o.id = ${id}`.execute(read);
  if (rows.length === 0) return null;
  const { corrections, closed, checkIns, ...facts } = pageFactsSchema.parse(rows[0]);
  const today = civilDay(now, facts.timeZone);
  const courses = await kpiCourses(read, viewer.organisation, facts.keyResults.map(({ kpi }) => kpi), daysOf(facts.quarter));
  const manager = await managerOf(read, viewer.organisation, facts.owner.id, today);
  const people = { owner: facts.owner.id, manager };
  const open = facts.keyResults.filter(({ dropped, owner }) => facts.state === 'active' && !dropped && mayCheckIn(viewer, owner.id, people));
  return {
    objective: toObjectiveRow(facts, courses, today),
    ...daysOf(facts.quarter),
    today,
    expected: expectedOn(daysOf(facts.quarter), today),
    checkIns,
    closed,
    corrections,
    confidenceMost: defaultPolicy.objectives.confidenceMost.value,
    checkInWithin: defaultPolicy.objectives.checkInWithin.value,
    stale: facts.state === 'active' ? [...staleCheckIns(facts.keyResults.map(({ key, dropped, checkIns: own }) => ({ key, dropped, on: own.at(-1)?.on ?? null })), daysOf(facts.quarter).from, today, defaultPolicy.objectives)] : [],
    behindFrom: defaultPolicy.triggers.keyResultSlip.behind.value,
    can: { ...objectiveAbilities(viewer, people, facts.state), checkIn: open.map(({ key }) => key) },
  };
}

/** What the 1on1s that the viewer may see brought for an objective (R133); null where there is no such objective. Two statements. */
export async function viewDigest(read: Reader, viewer: Viewer, id: ObjectiveId, now: Temporal.Instant): Promise<ObjectiveDigest | null> {
  const { rows } = await sql<unknown>`select ${objectiveColumns()} from objective o where o.org_id = ${viewer.organisation} and o.id = ${id}`.execute(read);
  if (rows.length === 0) return null;
  const facts: ObjectiveFacts = objectiveFactsSchema.parse(rows[0]);
  const outcomes = await linkedCommitments(read, viewer, formatInstant(now), id);
  const keyResults = facts.keyResults.filter(({ dropped }) => !dropped).map(({ key, title, checkIns }) => ({ key, title, confidence: checkIns.at(-1)?.confidence ?? null }));
  const live = (key: string | null): string | null => (keyResults.some((each) => each.key === key) ? key : null);
  const seen = outcomes.map(({ key, commitment: { state, overdue, due, firstDue } }) => ({ key: live(key), state, overdue, moved: due !== firstDue }));
  return {
    objective: { id, title: facts.title, quarter: facts.quarter, keyResults },
    rows: [...digestOutcomes(seen, keyResults, defaultPolicy.objectives)],
    outcomes: outcomes.map(({ key, commitment }) => ({ key: live(key), commitment })),
    hiddenRiskFrom: defaultPolicy.objectives.hiddenRiskFrom.value,
    confidenceMost: defaultPolicy.objectives.confidenceMost.value,
  };
}

/** Tells whether an objective has a key result that was not dropped; without a key whether it is there at all. For units of work. */
export async function isObjective(db: Pick<Reader, 'selectFrom'>, organisation: string, objective: ObjectiveId, key: string | null): Promise<boolean> {
  if (key === null) return (await db.selectFrom('objective').select('id').where('org_id', '=', organisation).where('id', '=', objective).executeTakeFirst()) !== undefined;
  const found = await db
    .selectFrom('key_result')
    .select('key')
    .where('org_id', '=', organisation)
    .where('objective', '=', objective)
    .where('key', '=', key)
    .where('dropped', '=', false)
    .executeTakeFirst();
  return found !== undefined;
}

const cursorSchema = z.tuple([z.string(), z.string()]);

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): { readonly team: string; readonly id: string } | null {
  try {
    const read = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return read.success && isId('objective', read.data[1]) ? { team: storableText(read.data[0]), id: read.data[1] } : null;
  } catch {
    return null;
  }
}
