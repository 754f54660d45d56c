import { signalsApi } from '../../contract/signals.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import type { Area } from '../app/area.ts';
import { dismissTriggerFor } from './dismiss-trigger-for.ts';
import { triggerProjector } from './project.ts';
import { oneTrigger, triggerPage } from './queries.ts';
import { scheduleTrigger } from './schedule-trigger.ts';

/** Signals: which rule fired on what, the clock that it started, and how a person answered. */
export const signalsArea: Area<typeof signalsApi> = {
  endpoints: signalsApi,
  projectors: [triggerProjector],
  jobs: [],
  // A missed first 1on1 is the clock's own event and the mail to those told; the trigger stays open until somebody answers.
  clocks: [{ name: 'first-1on1', expire: async () => ok({ events: [], value: null }) }],
  handlers: (services) => ({
    'GET /api/triggers': async ({ viewer, query }) =>
      ok(await services.read(viewer, async (read) => await triggerPage(read, viewer, { state: query.state, after: query.after, limit: query.limit }))),
    'GET /api/triggers/:trigger': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await oneTrigger(read, viewer, params.trigger));
      return found === null ? refuse({ code: 'NOT_FOUND' }) : ok(found);
    },
    'POST /api/triggers/:trigger/schedule': async (call) => await scheduleTrigger(services, call, call.params.trigger, call.body),
    'POST /api/triggers/:trigger/dismiss': async (call) => await dismissTriggerFor(services, call, call.params.trigger, call.body.reason),
  }),
};
