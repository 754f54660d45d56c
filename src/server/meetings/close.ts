import type { CommitmentDraft } from '../../core/meetings/close-gate.ts';
import { closeMeeting, type CloseMeetingCode } from '../../core/meetings/close-meeting.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import type { CommitmentId, MeetingId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import { openCommitmentsOfPair } from '../commitments/queries.ts';
import type { Decided, Unit } from '../record/execute.ts';
import { fireOnClose } from './fire-on-close.ts';
import { mailRecap } from './jobs.ts';
import { lockDraft } from './notes-draft.ts';

/** What a client sends to close a meeting. */
export interface CloseAsked {
  readonly commitments: readonly CommitmentDraft[];
  readonly recap: 'now' | 'later';
  readonly delta: string;
}

interface Closed {
  readonly commitments: CommitmentId[];
  readonly recapDueAt: UtcInstant;
  readonly next: MeetingId | null;
}

/** Closes a meeting with the working notes as they stand, locked so that no word is saved past the close. */
export async function close(unit: Unit, id: MeetingId, asked: CloseAsked): Promise<Decision<Decided<Closed>, CloseMeetingCode>> {
  const { text: notes } = await lockDraft(unit, id);
  const meeting = await unit.load(meetingStream, id);
  const { terms } = meeting.state;
  const series = await unit.load(seriesStream, terms?.series ?? '');
  const open = terms === null ? [] : await openCommitmentsOfPair(unit.write, unit.organisation, terms);
  const decided = await hideUnseen(unit, id, closeMeeting(meeting, series, { ...asked, notes, open }, defaultPolicy, unit.context));
  if (!decided.ok) return decided;
  const { events, commitments, recapDueAt, next } = decided.value;
  const jobs = asked.recap === 'now' && terms !== null ? mailRecap(id, [terms.manager, terms.report]) : [];
  if (terms === null) return ok({ events, jobs, value: { commitments: [...commitments], recapDueAt, next } });
  // The rules look at the meeting as closed and at its commitments as made.
  await unit.append(events);
  const fired = await fireOnClose(unit, id, terms, series.state);
  return ok({ events: fired.events, jobs, value: { commitments: [...commitments], recapDueAt, next } });
}
