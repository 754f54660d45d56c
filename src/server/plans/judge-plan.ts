import { rosterOf } from '../../core/language/roster.ts';
import type { Judging } from '../../core/plans/judge-criteria.ts';
import { partiesOf, type PlanState } from '../../core/plans/plan.ts';
import { loweredRules } from '../language/queries.ts';
import { namesOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** What judging the criteria of a plan needs: the names of its five, and the rules that only hint in the organisation. */
export async function judgingOf({ write, organisation }: Unit, { terms }: PlanState): Promise<Judging> {
  const names = terms === null ? [] : await namesOf(write, organisation, partiesOf(terms));
  return { roster: rosterOf(names), hintsOnly: await loweredRules(write, organisation) };
}
