import type { RoomView } from '../../contract/meetings.ts';
import type { CommitmentRow } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { gateOf } from '../../core/meetings/close-gate.ts';
import { escalationHints } from '../../core/meetings/escalation-hints.ts';
import { meetingAbilities, recapAbilities } from '../../core/meetings/policy.ts';
import { makeRecap } from '../../core/meetings/recap.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { offeredTopics } from '../../core/signals/rules/same-issue.ts';
import { roomCommitments } from '../commitments/queries.ts';
import type { Reader } from '../db/database.ts';
import { kpiRows } from '../kpis/queries.ts';
import { planKpis } from '../plans/queries.ts';
import { partiesOf, roomFacts, type RoomFacts } from './room-facts.ts';

/** The page of a meeting, and whether its reading by this viewer has to be noted. */
export interface Room {
  readonly view: RoomView;
  readonly facts: RoomFacts;
}

/** KPIs that fit beside the talk (R19: three decide). */
const mostKpis = 6;

/** Everything that the page of one meeting shows to a viewer; null where they see nothing. Four statements at most. */
export async function readRoom(read: Reader, viewer: Viewer, id: MeetingId, now: UtcInstant): Promise<Room | null> {
  const facts = await roomFacts(read, viewer, id, now);
  if (facts === null) return null;
  const { meeting } = facts;
  const parties = partiesOf(facts);
  const commitments = await roomCommitments(read, viewer, now, { meeting: id, ...parties, endedAt: facts.endedAt });
  const asked = meeting.plan === null ? [] : await planKpis(read, viewer.organisation, meeting.plan);
  const kpis = await kpiRows(read, viewer.organisation, asked.slice(0, mostKpis));
  const preset = defaultPolicy.presets[meeting.preset];
  const can = meetingAbilities(viewer.person, { ...parties, status: meeting.state }, facts.level ?? 'none');
  const view: RoomView = {
    meeting,
    state: meeting.state,
    startedAt: facts.startedAt,
    endedAt: facts.endedAt,
    entered: facts.room?.entered ?? [],
    agenda: facts.agenda,
    topics: can.write ? offeredTopics(facts.topics) : [],
    notes: can.readNotes ? notesOf(facts) : null,
    kpis,
    openCommitments: commitments.open,
    commitments: commitments.made,
    recap: can.readNotes ? recapOf(facts, commitments.made, viewer) : null,
    clocks: facts.clocks,
    gate: { ...gateOf(preset), escalationHint: escalationHints[meeting.recordType] },
    previous: facts.previous,
    next: facts.next,
    accessReads: facts.accessReads.map(({ by, at }) => ({ by, at })),
    can: { ...can },
  };
  return { view, facts };
}

/** The recorded notes once there are any, else the working ones. */
function notesOf({ meeting, room, draft, endedAt }: RoomFacts): RoomView['notes'] {
  if (meeting.state === 'closed') return room?.notes === null || room === null ? null : { text: room.notes, version: draft?.version ?? 0, by: null, at: endedAt };
  return draft ?? { text: '', version: 0, by: null, at: null };
}

function recapOf(facts: RoomFacts, made: readonly CommitmentRow[], viewer: Viewer): RoomView['recap'] {
  const { meeting, room, recapDueAt, startedAt, endedAt } = facts;
  if (meeting.state !== 'closed' || room === null || recapDueAt === null || startedAt === null || endedAt === null) return null;
  const sent = facts.recapAt !== null;
  const draft = makeRecap({
    terms: { number: meeting.number, timeZone: facts.timeZone },
    held: { startedAt, endedAt },
    agenda: facts.agenda,
    notes: room.notes ?? '',
    commitments: made.map(({ id, owner, action, expectedOutput, escalation, proofRequired, firstDue }) => ({
      id,
      terms: { owner: owner.id, action, expectedOutput, due: firstDue, escalation, proofRequired },
    })),
    delta: '',
  });
  const acknowledgements = facts.acknowledgements.flatMap(({ by, at }) => (at === null ? [] : [{ by, at }]));
  // A recap whose content was erased has no words left to show; what was recorded around it still stands.
  return {
    content: room.recap ?? draft,
    state: sent ? 'sent' : 'draft',
    dueAt: recapDueAt,
    publishedAt: facts.recapAt,
    late: sent ? facts.recapLate : meeting.recap === 'late',
    receipt: facts.receipt,
    acknowledgements,
    corrections: facts.corrections,
    can: { ...recapAbilities(viewer.person, { ...partiesOf(facts), status: meeting.state }, { sent, sentBy: facts.recapBy, acknowledgedBy: acknowledgements.map(({ by }) => by.id) }) },
  };
}
