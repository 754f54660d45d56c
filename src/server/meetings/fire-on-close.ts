import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { MeetingId, PlanId } from '../../core/kernel/id.ts';
import type { MeetingTerms } from '../../core/meetings/meeting.ts';
import type { SeriesState } from '../../core/meetings/series.ts';
import { waysOut } from '../../core/meetings/ways-out.ts';
import { criteriaFaults } from '../../core/plans/criteria-faults.ts';
import { planStream } from '../../core/plans/plan.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { lowCompletion, slackMonth, type Session } from '../../core/signals/rules/completion.ts';
import { criteriaDrift } from '../../core/signals/rules/criteria-drift.ts';
import type { FiredRule } from '../../core/signals/rules/fired-rule.ts';
import { followThroughOf } from '../commitments/queries.ts';
import type { Unit } from '../record/execute.ts';
import { fireOn, type FiredTriggers } from '../signals/fire-on.ts';

/** Most sessions that are looked back on. */
const mostSessions = 12;

/** Judges what a closed meeting shows: its commitments (R40, R79), and the criteria of the plan that it belongs to (S31). */
export async function fireOnClose(unit: Unit, meeting: MeetingId, terms: MeetingTerms, series: SeriesState): Promise<FiredTriggers> {
  // The series may have joined a plan after this meeting was scheduled.
  const plan = series.terms?.plan ?? terms.plan;
  const rules = [await followThrough(unit, meeting, terms, series), plan === null ? null : await criteriaOf(unit, plan)].filter((rule) => rule !== null);
  const { report: subject, manager, timeZone, recordType } = terms;
  const about = { subject, manager, timeZone, today: civilDay(unit.context.now, timeZone), private: recordType === 'coaching' };
  return await fireOn(unit, about, rules, defaultPolicy);
}

async function criteriaOf(unit: Unit, plan: PlanId): Promise<FiredRule | null> {
  const found = criteriaFaults(plan, (await unit.load(planStream, plan)).state);
  return found === null ? null : criteriaDrift(found, defaultPolicy.triggers.criteria);
}

/**
 * Judges what became of the commitments of a series when one of its meetings has closed. Where both fire, R40 speaks: it says more,
 * and proposes two ways out from the cadence as it is (S18).
 */
async function followThrough(unit: Unit, meeting: MeetingId, { timeZone, series, preset }: MeetingTerms, { cadence }: SeriesState): Promise<FiredRule | null> {
  const rows = await unit.write
    .selectFrom('meeting')
    .select(['id', 'ended_at'])
    .where('org_id', '=', unit.organisation)
    .where('series', '=', series)
    .where('state', '=', 'closed')
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(mostSessions)
    .execute();
  const sessions = rows.toReversed().flatMap(({ id, ended_at: endedAt }): Session[] => (endedAt === null ? [] : [{ key: id, on: civilDay(Temporal.Instant.from(endedAt), timeZone) }]));
  if (sessions.at(-1)?.key !== meeting) return null;
  const items = await followThroughOf(unit.write, unit.organisation, series);
  const seen = { about: { kind: 'series', id: series, name: 'Commitments' } as const, sessions, items };
  const low = lowCompletion(seen, defaultPolicy.followThrough);
  if (low !== null) return { ...low, ways: cadence === null ? [] : waysOut(cadence, preset, defaultPolicy) };
  return slackMonth(seen, defaultPolicy.followThrough);
}
