import { plansApi } from '../../contract/plans.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { acknowledgeCriteria } from '../../core/plans/acknowledge-criteria.ts';
import { disputeCriteria } from '../../core/plans/dispute-criteria.ts';
import { extendPlan } from '../../core/plans/extend-plan.ts';
import { giveSignOff } from '../../core/plans/give-sign-off.ts';
import { planStream } from '../../core/plans/plan.ts';
import { refuseSignOff } from '../../core/plans/refuse-sign-off.ts';
import { setCriteria } from '../../core/plans/set-criteria.ts';
import { updateTracker } from '../../core/plans/update-tracker.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Area } from '../app/area.ts';
import { changePlan, signPlan } from './change-plan.ts';
import { decidePlan } from './decide-plan.ts';
import { keepWordingFor } from './keep-wording-for.ts';
import { openPlanFor } from './open-plan-for.ts';
import { movePlanClock } from './plan-clock.ts';
import { planProjector } from './project.ts';
import { planStreamProjector } from './project-streams.ts';
import { planRows } from './queries.ts';
import { viewPlan } from './view-plan.ts';

/** Plans: criteria in the open, three sign-offs, a tracker, and an exit that is computed and decided by a named person. */
export const plansArea: Area<typeof plansApi> = {
  endpoints: plansApi,
  projectors: [planProjector, planStreamProjector],
  jobs: [],
  clocks: [{ name: 'plan-end', expire: async () => ok({ events: [], value: null }) }],
  handlers: (services) => ({
    'GET /api/plans': async ({ viewer, query }) => {
      const today = civilDay(services.now(), 'UTC');
      const asked = { state: query.state, after: query.after, limit: query.limit };
      return ok(await services.read(viewer, async (read) => await planRows(read, viewer, today, asked)));
    },
    'POST /api/plans': async (call) => await openPlanFor(services, call, call.body),
    'GET /api/plans/:plan': async ({ viewer, params }) => {
      const now = services.now();
      const view = await services.read(viewer, async (read) => await viewPlan(read, viewer, params.plan, now));
      return view === null ? refuse({ code: 'NOT_FOUND' }) : ok(view);
    },
    'POST /api/plans/:plan/criteria': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const decision = setCriteria(await unit.load(planStream, params.plan), body, unit.context);
        return decision.ok ? ok({ events: decision.value.events, value: { version: decision.value.version } }) : decision;
      }),
    'POST /api/plans/:plan/criteria/acknowledge': async (call) =>
      await signPlan(services, call, (plan, judging, context) => acknowledgeCriteria(plan, call.body, judging, context)),
    'POST /api/plans/:plan/criteria/dispute': async (call) =>
      await changePlan(services, call, (plan, context) => disputeCriteria(plan, call.body, context)),
    'POST /api/plans/:plan/wording': async ({ viewer, once, params, body }) => await keepWordingFor(services, { viewer, once }, params.plan, body),
    'POST /api/plans/:plan/sign-off': async (call) =>
      await signPlan(services, call, (plan, judging, context) => giveSignOff(plan, call.body, judging, context)),
    'POST /api/plans/:plan/sign-off/refuse': async (call) =>
      await changePlan(services, call, (plan, context) => refuseSignOff(plan, call.body, context)),
    'POST /api/plans/:plan/tracker': async (call) => await changePlan(services, call, (plan, context) => updateTracker(plan, call.body, context)),
    'POST /api/plans/:plan/decision': async ({ viewer, once, params, body }) => await decidePlan(services, { viewer, once }, params.plan, body),
    'POST /api/plans/:plan/extension': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const plan = await unit.load(planStream, params.plan);
        const decision = extendPlan(plan, body, defaultPolicy, unit.context);
        if (!decision.ok || plan.state.terms === null) return decision.ok ? refuse({ code: 'NOT_FOUND' as const }) : decision;
        return ok({ events: [...decision.value, ...(await movePlanClock(unit, params.plan, plan.state.terms, body.endsOn))], value: {} });
      }),
  }),
};
