import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { askView, scoreRoundView, type AskView } from '../../contract/stakeholders.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { idSchema } from '../../core/kernel/schema.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { kpiUnitSchema } from '../../core/kpis/events.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { managerOf } from '../people/queries.ts';

/** Most weeks that the page shows: half a year. */
const mostRounds = 26;

const rowSchema = z.object({
  unit: kpiUnitSchema,
  owner: idSchema('person'),
  time_zone: z.string(),
  ask: askView.shape.ask,
  rounds: z.array(scoreRoundView),
});

/** The weekly question about a KPI, and its counted weeks, the newest first; null for a KPI that the viewer may not see. Two statements. */
export async function viewAsk(read: Reader, viewer: Viewer, kpi: KpiId, now: Temporal.Instant): Promise<AskView | null> {
  const { rows } = await sql<unknown>`
    select k.unit, k.owner, coalesce(p.time_zone, 'UTC') as time_zone,
      (select json_build_object('id', a.id, 'startedAt', ${isoInstant('a.started_at')}, 'timeZone', a.time_zone, 'nextAt', ${isoInstant('a.next_at')},
        'stakeholders', coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
          from stakeholder s where s.org_id = a.org_id and s.ask = a.id and s.unlisted_at is null), '[]'),
        'open', (select json_build_object('week', o.week, 'asked', o.asked, 'closesAt', ${isoInstant('o.closes_at')})
          from stakeholder_round o where o.org_id = a.org_id and o.ask = a.id and o.closed_at is null))
        from stakeholder_ask a where a.org_id = k.org_id and a.kpi = k.id and a.stopped_at is null) as ask,
      coalesce((select json_agg(json_build_object('week', r.week, 'asked', r.asked, 'answered', r.answered, 'outcome', r.outcome,
        'estimate', case when r.value is null then null else json_build_object('value', r.value, 'low', r.low, 'high', r.high) end, 'scores', r.scores,
        'comments', coalesce((select json_agg(c.comment order by c.place) from stakeholder_comment c where c.org_id = r.org_id and c.ask = r.ask and c.week = r.week), '[]'))
        order by r.week desc)
        from (select e.* from stakeholder_round e join stakeholder_ask b on b.org_id = e.org_id and b.id = e.ask
          where b.org_id = k.org_id and b.kpi = k.id and e.closed_at is not null order by e.week desc limit ${mostRounds}) r), '[]') as rounds
    from kpi k left join person p on p.org_id = k.org_id and p.person = k.owner
    where k.org_id = ${viewer.organisation} and k.id = ${kpi}`.execute(read);
  if (rows.length === 0) return null;
  const { unit, owner, time_zone: timeZone, ask, rounds } = rowSchema.parse(rows[0]);
  const manager = await managerOf(read, viewer.organisation, owner, civilDay(now, timeZone));
  const { meanFrom, answersFrom } = defaultPolicy.stakeholders;
  return {
    scale: unit === 'score' || unit === 'nps' ? unit : null,
    ask,
    rounds,
    meanFrom: meanFrom.value,
    answersFrom: answersFrom.value,
    can: { manage: mayKeepKpi(viewer, { owner, manager }) },
  };
}
