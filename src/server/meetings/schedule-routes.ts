import type { meetingsApi } from '../../contract/meetings.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { cancelMeeting } from '../../core/meetings/cancel-meeting.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { moveMeeting } from '../../core/meetings/move-meeting.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import { startSeries } from '../../core/meetings/start-series.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Services } from '../app/services.ts';
import { loadClock } from '../clocks/queries.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import { openCommitmentsOfPair } from '../commitments/queries.ts';
import type { Handlers } from '../http/handler.ts';
import { maySeriesBegin } from './may-series-begin.ts';
import { meetingPage } from './queries.ts';

type Routes = Pick<
  Handlers<typeof meetingsApi>,
  'GET /api/meetings' | 'POST /api/series' | 'POST /api/meetings/:meeting/move' | 'POST /api/meetings/:meeting/cancel'
>;

/** When meetings are. */
export function scheduleRoutes(services: Services): Routes {
  return {
    'GET /api/meetings': async ({ viewer, query }) => {
      const now = formatInstant(services.now());
      return ok(await services.read(viewer, async (read) => await meetingPage(read, viewer, now, { ...query, with: query.with, after: query.after })));
    },

    'POST /api/series': async ({ viewer, once, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const { report, preset, startsAt, timeZone, plan } = body;
        const refused = await maySeriesBegin(unit, viewer, report, plan);
        if (refused !== null) return refuse({ code: refused });
        const { recordType } = defaultPolicy.presets[preset];
        // What is said in coaching never becomes part of a plan (S20).
        if (plan !== null && recordType === 'coaching') return refuse({ code: 'RECORD_TYPE_MISMATCH', path: 'preset', facts: { expected: recordType } });
        const series = await unit.load(seriesStream, unit.context.newId('series'));
        const terms = { manager: viewer.person, report, preset, timeZone, plan, trigger: null };
        const decided = startSeries({ series, terms, startsAt, timeZone, policy: defaultPolicy }, unit.context);
        if (!decided.ok) return decided;
        const { events, ...value } = decided.value;
        return ok({ events, value });
      }),

    'POST /api/meetings/:meeting/move': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const clock = await loadClock(unit, params.meeting, 'meeting-held');
        const decided = await hideUnseen(unit, params.meeting, moveMeeting(meeting, clock, body, defaultPolicy, unit.context));
        return decided.ok ? ok({ events: decided.value, jobs: tellMissed(decided.value), value: {} }) : decided;
      }),

    'POST /api/meetings/:meeting/cancel': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const clock = await loadClock(unit, params.meeting, 'meeting-held');
        const { terms } = meeting.state;
        const series = await unit.load(seriesStream, terms?.series ?? '');
        const open = terms === null ? [] : await openCommitmentsOfPair(unit.write, unit.organisation, terms);
        const decided = await hideUnseen(unit, params.meeting, cancelMeeting(meeting, clock, series, { ...body, open }, defaultPolicy, unit.context));
        return decided.ok ? ok({ events: decided.value.events, jobs: tellMissed(decided.value.events), value: {} }) : decided;
      }),
  };
}
