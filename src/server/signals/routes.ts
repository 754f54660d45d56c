import { signalsApi } from '../../contract/signals.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { TriggerCode } from '../../core/signals/admit.ts';
import { diagnoseTrigger } from '../../core/signals/diagnose-trigger.ts';
import { snoozeTrigger } from '../../core/signals/snooze-trigger.ts';
import type { Area } from '../app/area.ts';
import { timeZoneOf } from '../people/queries.ts';
import { actOnTrigger } from './act-on-trigger.ts';
import { chooseWayOutFor } from './choose-way-out-for.ts';
import { dismissTriggerFor } from './dismiss-trigger-for.ts';
import { logIncidentFor } from './log-incident-for.ts';
import { triggerPage } from './inbox.ts';
import { triggerProjector } from './project.ts';
import { putOnAgendaFor } from './put-on-agenda-for.ts';
import { oneTrigger } from './queries.ts';
import { ruleViews } from './rule-views.ts';
import { scheduleTrigger } from './schedule-trigger.ts';

/** Signals: which rule fired on what, the clock that it started, and how a person answered. */
export const signalsArea: Area<typeof signalsApi> = {
  endpoints: signalsApi,
  projectors: [triggerProjector],
  jobs: [],
  // A miss is the clock's own event and the mail to those told; the trigger stays open until somebody answers.
  clocks: [
    { name: 'first-1on1', expire: async () => ok({ events: [], value: null }) },
    { name: 'signal-answer', expire: async () => ok({ events: [], value: null }) },
  ],
  handlers: (services) => ({
    'GET /api/triggers': async ({ viewer, query }) =>
      ok(await services.read(viewer, async (read) => await triggerPage(read, viewer, { state: query.state, after: query.after, limit: query.limit, now: formatInstant(services.now()) }))),
    'GET /api/triggers/:trigger': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await oneTrigger(read, viewer, params.trigger));
      return found === null ? refuse({ code: 'NOT_FOUND' }) : ok(found);
    },
    'POST /api/triggers/:trigger/schedule': async (call) => await scheduleTrigger(services, call, call.params.trigger, call.body),
    'POST /api/triggers/:trigger/dismiss': async (call) => await dismissTriggerFor(services, call, call.params.trigger, call.body),
    'POST /api/triggers/:trigger/agenda': async (call) => await putOnAgendaFor(services, call, call.params.trigger, call.body.text),
    'POST /api/triggers/:trigger/snooze': async (call) =>
      await actOnTrigger<Record<never, never>, TriggerCode | 'SNOOZE_OUT_OF_RANGE'>(services, call, call.params.trigger, async (unit, { trigger, manager }) => {
        const timeZone = await timeZoneOf(unit.write, unit.organisation, call.viewer.person);
        const decided = snoozeTrigger(trigger, { ...call.body, timeZone }, manager, defaultPolicy, unit.context);
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),
    'POST /api/triggers/:trigger/diagnosis': async (call) =>
      await actOnTrigger<Record<never, never>, TriggerCode>(services, call, call.params.trigger, (unit, { trigger, manager }) => {
        const decided = diagnoseTrigger(trigger, call.body, manager, unit.context);
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),
    'POST /api/triggers/:trigger/way-out': async (call) => await chooseWayOutFor(services, call, call.params.trigger, call.body),
    'POST /api/signals/incidents': async (call) => await logIncidentFor(services, call, call.body),
    'GET /api/signals/rules': async ({ viewer }) => ok({ rules: await services.read(viewer, async (read) => await ruleViews(read, viewer, defaultPolicy)) }),
  }),
};
