import { stakeholdersApi } from '../../contract/stakeholders.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import type { Area } from '../app/area.ts';
import { leaveList, lookAtAsk, takeAnswer } from './answer.ts';
import { askReaderProjector } from './follow-readers.ts';
import { stakeholderJobs } from './jobs.ts';
import { addStakeholder, removeStakeholder, startAskAbout, stopAskAbout } from './keep-ask.ts';
import { stakeholderProjector } from './project.ts';
import { viewAsk } from './queries.ts';
import { askRoutine } from './settle-asks.ts';

/** Stakeholder asks: the list, the weekly question by mail, and the answers of people without an account. */
export const stakeholdersArea: Area<typeof stakeholdersApi> = {
  endpoints: stakeholdersApi,
  projectors: [stakeholderProjector, askReaderProjector],
  jobs: stakeholderJobs,
  routines: [askRoutine],
  handlers: (services) => ({
    'GET /api/kpis/:kpi/ask': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await viewAsk(read, viewer, params.kpi, services.now()));
      return found === null ? refuse({ code: 'KPI_UNKNOWN' }) : ok(found);
    },
    'POST /api/kpis/:kpi/ask': async (call) => await startAskAbout(services, call, call.params.kpi, call.body.stakeholders),
    'POST /api/kpis/:kpi/ask/stakeholders': async (call) => await addStakeholder(services, call, call.params.kpi, call.body),
    'POST /api/kpis/:kpi/ask/stakeholders/remove': async (call) => await removeStakeholder(services, call, call.params.kpi, call.body.stakeholder),
    'POST /api/kpis/:kpi/ask/stop': async (call) => await stopAskAbout(services, call, call.params.kpi),
    'POST /api/stakeholder-answers/look': async ({ body, address }) => {
      const taken = await services.auth.takeAttempt('answer', address);
      return taken.ok ? await lookAtAsk(services, body.token) : taken;
    },
    'POST /api/stakeholder-answers': async ({ body, address }) => {
      const taken = await services.auth.takeAttempt('answer', address);
      return taken.ok ? await takeAnswer(services, body) : taken;
    },
    'POST /api/stakeholder-answers/leave': async ({ body, address }) => {
      const taken = await services.auth.takeAttempt('answer', address);
      return taken.ok ? await leaveList(services, body.token) : taken;
    },
  }),
};
