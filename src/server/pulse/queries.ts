import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { pulseView, type pulseApi } from '../../contract/pulse.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { mayStopPulse } from '../../core/pulse/policy.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';
import { timeZoneOf } from '../people/queries.ts';
import { reportsOf } from './settle-pulses.ts';

type PulsePage = z.input<(typeof pulseApi)['GET /api/pulses']['output']>;

/** Most rounds of one pulse that the page shows. */
const mostRounds = 26;

/** Most pulses that the page shows: the viewer's own, their manager's, and earlier ones. */
const mostPulses = 20;

/** The pulses that the viewer may see, running ones first. Three statements. */
export async function viewPulses(read: Reader, viewer: Viewer, now: Temporal.Instant): Promise<PulsePage> {
  const { rows } = await sql<unknown>`
    select p.id, ${personView('p.manager')} as manager, p.cadence, p.time_zone as "timeZone", p.stopped_at is null as running, ${isoInstant('p.next_at')} as "nextAt",
      (select json_build_object('week', o.week, 'invited', o.invited, 'closesAt', ${isoInstant('o.closes_at')})
        from pulse_round o where o.org_id = p.org_id and o.pulse = p.id and o.closed_at is null) as open,
      (select json_build_object('spent', s.spent) from pulse_seat s where s.org_id = p.org_id and s.pulse = p.id and s.person = ${viewer.person} limit 1) as seat,
      coalesce((select json_agg(json_build_object('week', r.week, 'invited', r.invited, 'answered', r.answered, 'outcome', r.outcome, 'questions', r.questions,
        'counts', r.counts, 'unclear', case when r.unclear_fires is null then null
          else json_build_object('answers', r.unclear_answers, 'matching', r.unclear_matching, 'fires', r.unclear_fires) end) order by r.week desc)
        from (select * from pulse_round e where e.org_id = p.org_id and e.pulse = p.id and e.closed_at is not null order by e.week desc limit ${mostRounds}) r), '[]') as rounds
    from pulse p where p.org_id = ${viewer.organisation}
    order by p.stopped_at is not null, p.manager <> ${viewer.person}, p.started_at desc, p.id limit ${mostPulses}`.execute(read);
  const pulses = z.array(pulseView.omit({ can: true })).parse(rows);
  const zone = await timeZoneOf(read, viewer.organisation, viewer.person);
  const reports = await reportsOf(read, viewer.organisation, viewer.person, civilDay(now, zone));
  const { questions, showFrom } = defaultPolicy.pulse;
  const leads = pulses.some(({ manager, running }) => running && manager.id === viewer.person);
  return {
    pulses: pulses.map((pulse) => ({ ...pulse, can: { stop: pulse.running && mayStopPulse(viewer, pulse.manager.id) } })),
    questions: questions.map(({ key, statement, expectations }) => ({ key, statement, expectations })),
    showFrom: showFrom.value,
    reports: reports.length,
    can: { start: !leads && reports.length >= showFrom.value },
  };
}
