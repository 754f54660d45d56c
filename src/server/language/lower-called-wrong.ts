import type { OrganisationId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { isCalledWrongTooOften, lowerRules, type LoweringLimits } from '../../core/language/lower-rules.ts';
import { loweredRulesStream } from '../../core/language/lowered-rules.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import { ruleTallies } from './queries.ts';

/** The numbers of the policy by which a rule is lowered. */
export function loweringLimits(): LoweringLimits {
  const { lowerAbove, shownFrom, wrongPeopleFrom } = defaultPolicy.language;
  return { above: lowerAbove.value, shownFrom: shownFrom.value, peopleFrom: wrongPeopleFrom.value };
}

/**
 * Lowers the rules that are called wrong too often by now. The product does it, by its policy, in a record entry of its own:
 * so nobody learns from the entry who the last one was to call it wrong.
 */
export async function lowerCalledWrong(services: Services, organisation: OrganisationId): Promise<void> {
  await services.execute({ system: organisation }, async (unit) => {
    const tallies = await ruleTallies(unit.write);
    if (!tallies.some((tally) => isCalledWrongTooOften(tally, loweringLimits()))) return ok({ events: [], value: null });
    return ok({ events: lowerRules(await unit.load(loweredRulesStream, organisation), tallies, loweringLimits()), value: null });
  });
}
