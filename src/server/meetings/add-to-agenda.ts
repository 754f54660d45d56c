import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { addAgendaItem, type AddAgendaItemCode } from '../../core/meetings/add-agenda-item.ts';
import { meetingStream, type MeetingState } from '../../core/meetings/meeting.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { sameIssue, topicKey, type Appearance } from '../../core/signals/rules/same-issue.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Decided, Unit } from '../record/execute.ts';
import { fireOn, type FiredTriggers } from '../signals/fire-on.ts';

interface Added {
  readonly item: string;
  readonly triggers: FiredTriggers['triggers'];
}

/** Puts a point on the agenda. A topic that stood on the agenda of an earlier 1on1 of the series fires R86. */
export async function addToAgenda(
  unit: Unit,
  id: MeetingId,
  asked: { readonly section: string; readonly text: string; readonly topic?: string | undefined },
): Promise<Decision<Decided<Added>, AddAgendaItemCode>> {
  const meeting = await unit.load(meetingStream, id);
  const decided = await hideUnseen(unit, id, addAgendaItem(meeting, asked, unit.context));
  if (!decided.ok) return decided;
  const { item, events } = decided.value;
  const fired = asked.topic === undefined ? { events: [], triggers: [] } : await fireOnTopic(unit, id, meeting.state, asked.topic);
  return ok({ events: [...events, ...fired.events], value: { item, triggers: fired.triggers } });
}

/** What was said in coaching stays between the two, and so does that it came up twice. */
async function fireOnTopic(unit: Unit, id: MeetingId, { terms, startsAt }: MeetingState, topic: string): Promise<FiredTriggers> {
  if (terms === null) return { events: [], triggers: [] };
  const { series, timeZone, report, manager, recordType } = terms;
  const day = (at: string): Appearance['on'] => civilDay(Temporal.Instant.from(at), timeZone);
  const rows = await unit.write
    .selectFrom('meeting_agenda as a')
    .innerJoin('meeting as m', (join) => join.onRef('m.org_id', '=', 'a.org_id').onRef('m.id', '=', 'a.meeting'))
    .select(['a.meeting', 'a.topic', 'm.starts_at'])
    .where('a.org_id', '=', unit.organisation)
    .where('m.series', '=', series)
    .where('a.topic', 'is not', null)
    // One that was carried over is the same point still, and not the issue coming back.
    .where('a.origin', '!=', 'carried-over')
    .execute();
  const same = rows.filter((row) => row.topic !== null && topicKey(row.topic) === topicKey(topic));
  const earlier = same.map(({ meeting, starts_at: at }): Appearance => ({ meeting, on: day(at) }));
  const judged = { meeting: id, on: day(startsAt ?? terms.startsAt) };
  const fired = sameIssue({ series, name: topic }, judged, earlier, defaultPolicy.triggers.sameIssue);
  const about = { subject: report, manager, timeZone, today: civilDay(unit.context.now, timeZone), private: recordType === 'coaching' };
  return await fireOn(unit, about, fired === null ? [] : [fired], defaultPolicy);
}
