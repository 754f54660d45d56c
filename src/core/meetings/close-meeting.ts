import { civilDay } from '../clocks/civil-day.ts';
import { startClock } from '../clocks/clock.ts';
import { makeCommitment } from '../commitments/make-commitment.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isId, type CommitmentId, type MeetingId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant, storableText, type UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { admitTo } from './admit.ts';
import { gateOf, passGate, type CommitmentDraft, type GateCode } from './close-gate.ts';
import { meetingHeld } from './events.ts';
import type { AgendaItem, MeetingState } from './meeting.ts';
import { makeRecap, publish } from './recap.ts';
import { scheduleNext, type OpenCommitment } from './schedule-next.ts';
import { sectionTimes } from './section-times.ts';
import type { SeriesState } from './series.ts';

/** What the room holds when the meeting is closed. */
export interface CloseMeeting {
  readonly commitments: readonly CommitmentDraft[];
  readonly notes: string;
  readonly recap: 'now' | 'later';
  /** What changed since the last meeting (R95), for a recap that is sent now. */
  readonly delta: string;
  /** Commitments of the pair that were open before. */
  readonly open: readonly OpenCommitment[];
}

/** A closed meeting: what was made in it, by when its recap is due, and what follows. */
export interface ClosedMeeting {
  readonly events: readonly NewEvent[];
  readonly commitments: readonly CommitmentId[];
  readonly recapDueAt: UtcInstant;
  readonly next: MeetingId | null;
}

export type CloseMeetingCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_LIVE' | GateCode;

/**
 * Closes a meeting through the close gate: the meeting is held, its commitments are made, its recap is sent or its
 * deadline starts, and the series' next meeting takes over what nobody settled. All of it or nothing (R80, R92, S14, S15).
 */
export function closeMeeting(
  meeting: Loaded<MeetingState>,
  series: Loaded<SeriesState>,
  command: CloseMeeting,
  policy: Policy,
  context: DecisionContext,
): Decision<ClosedMeeting, CloseMeetingCode> {
  const admitted = admitTo('close', 'MEETING_NOT_LIVE', meeting, context);
  if (!admitted.ok) return admitted;
  const { terms } = admitted.value;
  const { startedAt, entered, agenda } = meeting.state;
  if (startedAt === null || !isId('meeting', meeting.id)) return refuse({ code: 'NOT_FOUND' });
  const preset = policy.presets[terms.preset];
  const parties = [terms.manager, terms.report];
  const gate = passGate(gateOf(preset), command.commitments, { parties, today: civilDay(context.now, terms.timeZone) });
  if (!gate.ok) return gate;

  // The series may have joined a plan after this meeting was scheduled.
  const plan = series.state.terms?.plan ?? terms.plan;
  const origin = {
    meeting: meeting.id,
    series: terms.series,
    plan,
    manager: terms.manager,
    report: terms.report,
    recordType: terms.recordType,
    timeZone: terms.timeZone,
  };
  // meeting.held comes first in the decision, so that everything else can refer to it.
  const held = { rel: 'meeting', sibling: 0 } as const;
  const made = gate.value.map((commitment) => ({ terms: commitment, ...makeCommitment(commitment, origin, context, [held]) }));
  const after = scheduleNext(meeting, series, 'held', [...command.open, ...gate.value], policy, context);
  const endedAt = formatInstant(context.now);
  const recapDueAt = formatInstant(context.now.add({ hours: preset.recapDue.lateAfter.value }));
  const facts = {
    startedAt,
    endedAt,
    sections: sectionTimes(terms, entered, endedAt),
    commitments: made.map(({ id }) => id),
    recapDueAt,
    carried: [...after.carried],
    next: after.next,
  };
  const notes = storableText(command.notes);
  const settled = agenda.map((item): AgendaItem => (after.carried.includes(item.item) ? { ...item, outcome: 'carried-over' } : item));
  const recap = makeRecap({ terms, held: facts, agenda: settled, notes, commitments: made.map(({ id, terms }) => ({ id, terms })), delta: command.delta });
  const events = [
    newEvent(
      meetingHeld,
      meeting.id,
      { 'shared/meeting': facts, 'shared/notes': { text: notes } },
      plan === null ? [] : [{ rel: 'plan', stream: plan, n: 0 }],
    ),
    ...made.flatMap((commitment) => commitment.events),
    command.recap === 'now'
      ? publish(meeting.id, recap, recapDueAt, context.now, held)
      : startClock(context, { name: 'recap', subject: meeting.id, dueAt: recapDueAt, told: parties }),
    ...after.events,
  ];
  return ok({ events, commitments: facts.commitments, recapDueAt, next: after.next });
}
