import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { objectiveRow, type KeyResultView, type ObjectiveRow } from '../../contract/objectives.ts';

import type { KpiId } from '../../core/kernel/id.ts';
import { civilDateSchema, idSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { daysOf, type QuarterDays } from '../../core/objectives/quarter.ts';
import { directionOf, meanScore, standingOf } from '../../core/objectives/standing.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { personView } from '../people/person-view.ts';
import type { DatedValue } from './kpi-values.ts';

/** Most check-ins that a course shows. */
const mostPoints = 60;

const keyResultFacts = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  start: z.number(),
  target: z.number(),
  owner: z.object({ id: idSchema('person'), name: z.string() }),
  kpi: idSchema('kpi').nullable(),
  dropped: z.boolean(),
  score: z.number().nullable(),
  checkIns: z.array(z.object({ on: civilDateSchema, value: z.number().nullable(), confidence: z.number() })),
});

/** An objective as the database gives it: its key results in order, with the latest check-ins of each in date order. */
export const objectiveFactsSchema = objectiveRow.omit({ progress: true, keyResults: true }).extend({ timeZone: z.string(), keyResults: z.array(keyResultFacts) });
export type ObjectiveFacts = z.output<typeof objectiveFactsSchema>;

/** The columns of an objective `o` with its key results. */
export function objectiveColumns(): RawBuilder<unknown> {
  return sql`o.id, o.title, o.quarter, ${personView('o.owner')} as owner, o.team, o.cross_functional as "crossFunctional", o.state, o.score,
    o.time_zone as "timeZone", coalesce((select json_agg(json_build_object('key', k.key, 'title', k.title, 'unit', k.unit, 'start', k.start_value,
      'target', k.target_value, 'owner', ${personView('k.owner')}, 'kpi', k.kpi, 'dropped', k.dropped, 'score', k.score,
      'checkIns', coalesce((select json_agg(json_build_object('on', c.on_day, 'value', c.value, 'confidence', c.confidence) order by c.on_day, c.n)
        from (select * from key_result_check_in e where e.org_id = k.org_id and e.objective = k.objective and e.key = k.key
          order by e.on_day desc, e.n desc limit ${mostPoints}) c), '[]')) order by k.place)
      from key_result k where k.org_id = o.org_id and k.objective = o.id), '[]') as "keyResults"`;
}

type Courses = ReadonlyMap<KpiId, readonly DatedValue[]>;

/** An objective as the API shows it. `courses` holds the KPIs that the viewer may see, and no others. */
export function toObjectiveRow(facts: ObjectiveFacts, courses: Courses, on: CivilDate): ObjectiveRow {
  const { timeZone: _, keyResults, ...shown } = facts;
  const days = daysOf(facts.quarter);
  const views = keyResults.map((result) => toKeyResultView(result, courses, days, on));
  const known = views.flatMap(({ dropped, standing }) => (dropped || standing === null ? [] : [standing.progress]));
  return { ...shown, progress: meanScore(known), keyResults: views };
}

function toKeyResultView(facts: z.output<typeof keyResultFacts>, courses: Courses, days: QuarterDays, on: CivilDate): KeyResultView {
  const { checkIns, kpi, ...shown } = facts;
  const course = kpi === null ? checkIns.flatMap((each) => (each.value === null ? [] : [{ on: each.on, value: each.value }])) : (courses.get(kpi) ?? []).slice(-mostPoints);
  const latest = course.at(-1);
  const value = latest?.value ?? (kpi === null ? facts.start : null);
  const standing = value === null ? null : standingOf({ ...facts, ...days }, value, on);
  return {
    ...shown,
    direction: directionOf(facts),
    reads: kpi === null ? 'check-ins' : 'kpi',
    kpi: kpi !== null && courses.has(kpi) ? kpi : null,
    value,
    on: latest?.on ?? null,
    confidence: checkIns.at(-1)?.confidence ?? null,
    standing: standing === null ? null : { ...standing, slipping: standing.behind > defaultPolicy.triggers.keyResultSlip.behind.value },
    course: [...course],
  };
}
