import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { PersonId } from '../kernel/id.ts';
import type { MeetingState, MeetingTerms } from './meeting.ts';
import { isParty, meetingAbilities, type MeetingAbilities } from './policy.ts';

/** A meeting that a person may act in. */
export interface AdmittedMeeting {
  readonly viewer: PersonId;
  readonly terms: MeetingTerms;
}

/** Lets one of the two in. A meeting that is erased or does not exist is not found. */
export function admitParty(
  meeting: Loaded<MeetingState>,
  context: Pick<DecisionContext, 'viewer'>,
): Decision<AdmittedMeeting, 'NOT_FOUND' | 'FORBIDDEN'> {
  const { terms } = meeting.state;
  if (terms === null) return refuse({ code: 'NOT_FOUND' });
  if (context.viewer === 'system' || !isParty(context.viewer.person, terms)) return refuse({ code: 'FORBIDDEN' });
  return ok({ viewer: context.viewer.person, terms });
}

/**
 * Lets a person do one thing in a meeting. `demands` is the state that the thing needs: a meeting in another state
 * answers with that state, a person who could not do it in any state is forbidden.
 */
export function admitTo<Code extends 'MEETING_NOT_LIVE' | 'MEETING_NOT_SCHEDULED'>(
  act: Exclude<keyof MeetingAbilities, 'readNotes'>,
  demands: Code,
  meeting: Loaded<MeetingState>,
  context: Pick<DecisionContext, 'viewer'>,
): Decision<AdmittedMeeting, 'NOT_FOUND' | 'FORBIDDEN' | Code> {
  const admitted = admitParty(meeting, context);
  if (!admitted.ok) return admitted;
  const { viewer, terms } = admitted.value;
  const { status } = meeting.state;
  const wanted = demands === 'MEETING_NOT_LIVE' ? 'live' : 'scheduled';
  if (!meetingAbilities(viewer, { ...terms, status: wanted }, 'all')[act]) return refuse({ code: 'FORBIDDEN' });
  if (meetingAbilities(viewer, { ...terms, status }, 'all')[act]) return admitted;
  return refuse({ code: demands, facts: { state: status } });
}
