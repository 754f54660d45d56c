import { objectivesApi } from '../../contract/objectives.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { activateObjective } from '../../core/objectives/activate-objective.ts';
import { closeObjective, rescoreObjective } from '../../core/objectives/close-objective.ts';
import { amendObjective, draftObjective } from '../../core/objectives/draft-objective.ts';
import { addKeyResult, amendKeyResult, dropKeyResult } from '../../core/objectives/set-key-result.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Area } from '../app/area.ts';
import { actOnObjective, holdObjective, keyResultFacts, ownerFacts } from './act-on-objective.ts';
import { correctCheckInOf, recordCheckIn } from './check-in.ts';
import { reviewRoutine } from './announce-reviews.ts';
import { objectiveJobs } from './jobs.ts';
import { objectiveProjector } from './project.ts';
import { objectivesOf, viewDigest, viewObjective } from './queries.ts';
import { objectiveRoutine } from './watch-objectives.ts';

const policy = defaultPolicy.objectives;

/** Objectives of a quarter with their key results. */
export const objectivesArea: Area<typeof objectivesApi> = {
  endpoints: objectivesApi,
  projectors: [objectiveProjector],
  jobs: objectiveJobs,
  routines: [objectiveRoutine, reviewRoutine],
  handlers: (services) => ({
    'GET /api/objectives': async ({ viewer, query }) =>
      ok(await services.read(viewer, async (read) => await objectivesOf(read, viewer, services.now(), { quarter: query.quarter, after: query.after, limit: query.limit }))),
    'GET /api/objectives/:objective': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await viewObjective(read, viewer, params.objective, services.now()));
      return found === null ? refuse({ code: 'NOT_FOUND' }) : ok(found);
    },
    'GET /api/objectives/:objective/digest': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await viewDigest(read, viewer, params.objective, services.now()));
      return found === null ? refuse({ code: 'NOT_FOUND' }) : ok(found);
    },
    'POST /api/objectives': async ({ viewer, once, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const drafted = draftObjective(body, await ownerFacts(unit, body.owner), unit.context);
        return drafted.ok ? ok({ events: drafted.value.events, value: { objective: drafted.value.objective } }) : drafted;
      }),
    'POST /api/objectives/:objective/amend': async (call) =>
      await actOnObjective(services, call, call.params.objective, async (unit, { objective, manager }) =>
        amendObjective(objective, call.body, { manager, owner: await ownerFacts(unit, call.body.draft.owner) }, unit.context),
      ),
    'POST /api/objectives/:objective/activate': async (call) =>
      await actOnObjective(services, call, call.params.objective, (unit, { objective, manager }) => activateObjective(objective, manager, policy, unit.context)),
    'POST /api/objectives/:objective/key-results': async ({ viewer, once, params, body: { terms } }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const held = await holdObjective(unit, params.objective);
        const added = addKeyResult(held.objective, terms, await keyResultFacts(unit, viewer, held, terms), policy, unit.context);
        return added.ok ? ok({ events: added.value.events, value: { key: added.value.key } }) : added;
      }),
    'POST /api/objectives/:objective/key-results/amend': async (call) =>
      await actOnObjective(services, call, call.params.objective, async (unit, held) =>
        amendKeyResult(held.objective, call.body, await keyResultFacts(unit, call.viewer, held, call.body.terms), unit.context),
      ),
    'POST /api/objectives/:objective/key-results/drop': async (call) =>
      await actOnObjective(services, call, call.params.objective, (unit, { objective, manager }) => dropKeyResult(objective, call.body, manager, unit.context)),
    'POST /api/objectives/:objective/check-ins': async (call) => await recordCheckIn(services, call, call.params.objective, call.body),
    'POST /api/objectives/:objective/check-ins/correct': async (call) => await correctCheckInOf(services, call, call.params.objective, call.body),
    'POST /api/objectives/:objective/close': async (call) =>
      await actOnObjective(services, call, call.params.objective, (unit, { objective, manager }) => closeObjective(objective, call.body, manager, unit.context)),
    'POST /api/objectives/:objective/rescore': async (call) =>
      await actOnObjective(services, call, call.params.objective, (unit, { objective, manager }) => rescoreObjective(objective, call.body, manager, unit.context)),
  }),
};
