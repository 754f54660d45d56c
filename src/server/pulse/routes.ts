import { pulseApi } from '../../contract/pulse.ts';
import { ok } from '../../core/kernel/result.ts';
import type { Area } from '../app/area.ts';
import { castBallot, lookAtRound } from './cast-ballot.ts';
import { pulseJobs } from './jobs.ts';
import { passFor, startPulseOf, stopPulseOf } from './keep-pulse.ts';
import { pulseProjector } from './project.ts';
import { viewPulses } from './queries.ts';
import { pulseRoutine } from './settle-pulses.ts';

/** The anonymous pulse of a team. */
export const pulseArea: Area<typeof pulseApi> = {
  endpoints: pulseApi,
  projectors: [pulseProjector],
  jobs: pulseJobs,
  routines: [pulseRoutine],
  handlers: (services) => ({
    'GET /api/pulses': async ({ viewer }) => ok(await services.read(viewer, async (read) => await viewPulses(read, viewer, services.now()))),
    'POST /api/pulses': async (call) => await startPulseOf(services, call, call.body.cadence),
    'POST /api/pulses/:pulse/stop': async (call) => await stopPulseOf(services, call, call.params.pulse),
    'POST /api/pulses/:pulse/pass': async ({ viewer, params }) => await passFor(services, viewer, params.pulse),
    'POST /api/pulse-answers/look': async ({ body, address }) => {
      const taken = await services.auth.takeAttempt('answer', address);
      return taken.ok ? await lookAtRound(services, body.token) : taken;
    },
    'POST /api/pulse-answers': async ({ body, address }) => {
      const taken = await services.auth.takeAttempt('answer', address);
      return taken.ok ? await castBallot(services, body) : taken;
    },
  }),
};
