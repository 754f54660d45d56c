import type { Viewer } from '../../core/kernel/context.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { keepWording, type KeepWordingCommand } from '../../core/plans/keep-wording.ts';
import { planStream } from '../../core/plans/plan.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import { countFindings } from '../language/count-findings.ts';
import { lowerCalledWrong } from '../language/lower-called-wrong.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { judgingOf } from './judge-plan.ts';

/** Keeps a wording of a plan. Whoever keeps it because the linter is wrong has called the rule wrong as well. */
export async function keepWordingFor(
  services: Services,
  { viewer, once }: { readonly viewer: Viewer; readonly once: Once },
  plan: PlanId,
  command: KeepWordingCommand,
): Promise<Decision<Record<never, never>, 'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_STALE' | 'FINDING_GONE' | 'WORDING_KEPT' | ExecutionCode>> {
  const { rule, fingerprint, reason } = command;
  const kept = await services.execute({ viewer, once }, async (unit) => {
    const loaded = await unit.load(planStream, plan);
    const decision = keepWording(loaded, command, await judgingOf(unit, loaded.state), unit.context);
    if (!decision.ok) return decision;
    if (reason === 'linter-wrong') await countFindings(unit, viewer.person, { shown: [], wrong: [{ rule, fingerprint }] });
    return ok({ events: decision.value, value: {} });
  });
  if (kept.ok && reason === 'linter-wrong') await lowerCalledWrong(services, viewer.organisation);
  return kept;
}
