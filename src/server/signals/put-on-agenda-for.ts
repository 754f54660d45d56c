import { isId, type MeetingId, type PersonId, type TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { putTriggerOnAgenda, type PutOnAgendaCode } from '../../core/meetings/put-trigger-on-agenda.ts';
import { admit } from '../../core/signals/admit.ts';
import { isInTime } from '../../core/signals/answer-trigger.ts';
import type { Services } from '../app/services.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import { nextMeetingOfPair } from '../meetings/next-meetings.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { actOnTrigger, type Acting } from './act-on-trigger.ts';

/** Where a trigger was put, and whether that answered it, within its time. */
export interface PutOnAgenda {
  readonly meeting: MeetingId;
  readonly item: string;
  readonly answered: boolean;
  readonly inTime: boolean;
}

/** Puts a trigger on the agenda of the next 1on1 that the two have fixed. */
export async function putOnAgendaFor(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  id: TriggerId,
  text: string,
): Promise<Decision<PutOnAgenda, PutOnAgendaCode | 'NO_NEXT_MEETING' | ExecutionCode>> {
  return await actOnTrigger<PutOnAgenda, PutOnAgendaCode | 'NO_NEXT_MEETING'>(services, acting, id, async (unit, held) => {
    const admitted = admit(held.trigger, 'agenda', held.manager, unit.context);
    if (!admitted.ok) return admitted;
    const manager: PersonId = held.manager ?? acting.viewer.person;
    // What is about coaching never goes into a 1on1 that a plan's people may read (S20).
    const kind = admitted.value.private ? 'coaching' : 'any';
    const next = await nextMeetingOfPair(unit.write, unit.organisation, manager, admitted.value.subject, kind);
    if (next === null || !isId('meeting', next)) return refuse({ code: 'NO_NEXT_MEETING' });
    const decided = putTriggerOnAgenda(held, await unit.load(meetingStream, next), text, unit.context);
    if (!decided.ok) return decided;
    const { events, item, answered } = decided.value;
    return ok({ events, value: { meeting: next, item, answered, inTime: isInTime(held.clock, unit.context) }, jobs: tellMissed(events) });
  });
}
