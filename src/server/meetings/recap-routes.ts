import type { meetingsApi } from '../../contract/meetings.ts';
import { commitmentStream } from '../../core/commitments/commitment.ts';
import { ok } from '../../core/kernel/result.ts';
import { acknowledgeRecap } from '../../core/meetings/acknowledge-recap.ts';
import { correctRecap } from '../../core/meetings/correct-recap.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { publishRecap } from '../../core/meetings/publish-recap.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Services } from '../app/services.ts';
import { loadClock } from '../clocks/queries.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import type { Handlers } from '../http/handler.ts';
import { mailRecap } from './jobs.ts';

type Routes = Pick<
  Handlers<typeof meetingsApi>,
  'POST /api/meetings/:meeting/recap' | 'POST /api/meetings/:meeting/recap/acknowledge' | 'POST /api/meetings/:meeting/recap/correct'
>;

/** What happens to a recap. */
export function recapRoutes(services: Services): Routes {
  return {
    'POST /api/meetings/:meeting/recap': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const { terms, held } = meeting.state;
        const commitments = [];
        for (const id of held?.commitments ?? []) commitments.push(await unit.load(commitmentStream, id));
        const clock = await loadClock(unit, params.meeting, 'recap');
        const decided = await hideUnseen(unit, params.meeting, publishRecap(meeting, commitments, clock, body, unit.context));
        if (!decided.ok) return decided;
        const { events, late } = decided.value;
        const mails = terms === null ? [] : mailRecap(params.meeting, [terms.manager, terms.report]);
        return ok({ events, jobs: [...mails, ...tellMissed(events)], value: { late } });
      }),

    'POST /api/meetings/:meeting/recap/acknowledge': async ({ viewer, once, params }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const decided = await hideUnseen(unit, params.meeting, acknowledgeRecap(meeting, unit.context));
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),

    'POST /api/meetings/:meeting/recap/correct': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const decided = await hideUnseen(unit, params.meeting, correctRecap(meeting, body, unit.context));
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),
  };
}
