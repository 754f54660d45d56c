import { newEvent } from '../../core/kernel/event.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type PlanId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { isParty } from '../../core/meetings/policy.ts';
import { accessRead } from '../../core/record/events.ts';
import type { ExportServices } from './export-services.ts';
import type { Once } from '../http/handler.ts';
import { planStreams } from '../plans/queries.ts';
import type { ExecutionCode } from '../record/execute.ts';

/**
 * Notes in each meeting of a plan that it is read for a packet by someone who was not in the room: both who were can see
 * it (DESIGN 8). Comes before the export, so that the packet says so itself. A repeated request notes nothing new.
 */
export async function noteReadings(
  services: ExportServices,
  { viewer, once }: { readonly viewer: Viewer; readonly once: Once },
  plan: PlanId,
): Promise<Decision<null, ExecutionCode>> {
  const streams = await services.read(viewer, async (read) => await planStreams(read, viewer.organisation, plan));
  const meetings = streams.filter((stream) => isId('meeting', stream));
  // No header can hold a colon, so that nobody's own key is taken for this one.
  const key = once.key === '' ? '' : `${once.key}:readings`;
  return await services.execute({ viewer, once: { ...once, key } }, async (unit) => {
    const events = [];
    for (const meeting of meetings) {
      const { state } = await unit.load(meetingStream, meeting);
      if (state.terms === null || isParty(viewer.person, state.terms)) continue;
      events.push(newEvent(accessRead, meeting, { access: { purpose: 'packet' } }));
    }
    return ok({ events, value: null });
  });
}
