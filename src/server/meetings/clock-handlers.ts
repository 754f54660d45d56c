import { ok } from '../../core/kernel/result.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { missMeeting } from '../../core/meetings/miss-meeting.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { ClockHandler } from '../clocks/clock-handler.ts';
import { openCommitmentsOfPair } from '../commitments/queries.ts';

/** A meeting that nobody began is missed. A recap that is not sent has nothing more to record than its clock. */
export const meetingClocks: readonly ClockHandler[] = [
  {
    name: 'meeting-held',
    expire: async (unit, clock) => {
      const meeting = await unit.load(meetingStream, clock.subject);
      const { terms } = meeting.state;
      if (terms === null) return ok({ events: [], value: null });
      const series = await unit.load(seriesStream, terms.series);
      const open = await openCommitmentsOfPair(unit.write, unit.organisation, terms);
      return ok({ events: missMeeting(meeting, series, open, defaultPolicy, unit.context), value: null });
    },
  },
];
