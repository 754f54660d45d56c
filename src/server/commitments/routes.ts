import { commitmentsApi } from '../../contract/commitments.ts';
import { commitmentStream } from '../../core/commitments/commitment.ts';
import { linkCommitment } from '../../core/commitments/link-commitment.ts';
import { meetCommitment } from '../../core/commitments/meet-commitment.ts';
import { missCommitment } from '../../core/commitments/miss-commitment.ts';
import { moveCommitment } from '../../core/commitments/move-commitment.ts';
import { withdrawCommitment } from '../../core/commitments/withdraw-commitment.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Area } from '../app/area.ts';
import type { ClockHandler } from '../clocks/clock-handler.ts';
import { loadClock } from '../clocks/queries.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import { isObjective } from '../objectives/queries.ts';
import { commitmentProjector } from './project.ts';
import { commitmentPage } from './queries.ts';

/** A due day that ends makes an open commitment a missed one. */
const dueClock: ClockHandler = {
  name: 'commitment-due',
  expire: async (unit, clock) => {
    const commitment = await unit.load(commitmentStream, clock.subject);
    return ok({ events: missCommitment(commitment, unit.context), value: null });
  },
};

/** Commitments: lists, and what their owners and managers do with them. They are made when a meeting closes. */
export const commitmentsArea: Area<typeof commitmentsApi> = {
  endpoints: commitmentsApi,
  projectors: [commitmentProjector],
  jobs: [],
  clocks: [dueClock],
  handlers: (services) => ({
    'GET /api/commitments': async ({ viewer, query }) => {
      const now = formatInstant(services.now());
      return ok(await services.read(viewer, async (read) => await commitmentPage(read, viewer, now, { ...query, owner: query.owner, after: query.after })));
    },

    'POST /api/commitments/:commitment/meet': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const commitment = await unit.load(commitmentStream, params.commitment);
        const clock = await loadClock(unit, params.commitment, 'commitment-due');
        const decided = await hideUnseen(unit, params.commitment, meetCommitment(commitment, clock, body, unit.context));
        if (!decided.ok) return decided;
        const { events, status } = decided.value;
        return ok({ events, jobs: tellMissed(events), value: { state: status === 'kept' ? ('kept' as const) : ('late' as const) } });
      }),

    'POST /api/commitments/:commitment/move': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const commitment = await unit.load(commitmentStream, params.commitment);
        const clock = await loadClock(unit, params.commitment, 'commitment-due');
        const decided = await hideUnseen(unit, params.commitment, moveCommitment(commitment, clock, body, unit.context));
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),

    'POST /api/commitments/:commitment/withdraw': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const commitment = await unit.load(commitmentStream, params.commitment);
        const clock = await loadClock(unit, params.commitment, 'commitment-due');
        const decided = await hideUnseen(unit, params.commitment, withdrawCommitment(commitment, clock, body, unit.context));
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),

    'POST /api/commitments/:commitment/link': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const commitment = await unit.load(commitmentStream, params.commitment);
        const decided = await hideUnseen(unit, params.commitment, linkCommitment(commitment, body, unit.context));
        if (!decided.ok) return decided;
        if (body.objective !== null && !(await isObjective(unit.write, unit.organisation, body.objective, body.key))) return refuse({ code: 'KEY_RESULT_UNKNOWN', path: 'objective' });
        return ok({ events: decided.value.events, value: {} });
      }),
  }),
};
