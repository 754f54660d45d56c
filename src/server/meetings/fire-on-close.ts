import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import type { MeetingTerms } from '../../core/meetings/meeting.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { lowCompletion, slackMonth, type Session } from '../../core/signals/rules/completion.ts';
import { followThroughOf } from '../commitments/queries.ts';
import type { Unit } from '../record/execute.ts';
import { fireOn, type FiredTriggers } from '../signals/fire-on.ts';

/** Most sessions that are looked back on. */
const mostSessions = 12;

/**
 * Judges what became of the commitments of a series when one of its meetings has closed (R40, R79). What comes out of coaching
 * 1on1s is for the two alone. Where both fire, R40 speaks: it says more.
 */
export async function fireOnClose(unit: Unit, meeting: MeetingId, terms: MeetingTerms): Promise<FiredTriggers> {
  const { timeZone, manager, report, series } = terms;
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
  if (sessions.at(-1)?.key !== meeting) return { events: [], triggers: [] };
  const items = await followThroughOf(unit.write, unit.organisation, series);
  const seen = { about: { kind: 'series', id: series, name: 'Commitments' } as const, sessions, items };
  const fired = lowCompletion(seen, defaultPolicy.followThrough) ?? slackMonth(seen, defaultPolicy.followThrough);
  const today = civilDay(unit.context.now, timeZone);
  const about = { subject: report, manager, timeZone, today, private: terms.recordType === 'coaching' };
  return await fireOn(unit, about, fired === null ? [] : [fired], defaultPolicy);
}
