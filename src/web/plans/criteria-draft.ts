import type { PlanView } from '../../contract/plans.ts';

/** A criterion while it is written: every field is text, as its input holds it. */
export interface CriterionDraft {
  readonly key: string;
  readonly statement: string;
  readonly kpi: string;
  readonly threshold: string;
  readonly by: string;
  readonly proof: string;
}

/** What a form starts from: the criteria in force, or one empty criterion due on the last day. */
export function startDrafts(view: PlanView): readonly CriterionDraft[] {
  const inForce = view.versions.at(-1)?.criteria ?? [];
  const drafts = inForce.map((criterion) => ({ ...criterion, kpi: criterion.kpi ?? '' }));
  return drafts.length === 0 ? [emptyDraft([], view.plan.endsOn)] : drafts;
}

/** An empty criterion under a key that neither the drafts nor any earlier version has used: a key is never given to another. */
export function emptyDraft(used: readonly string[], by: string): CriterionDraft {
  let number = 1;
  while (used.includes(`c${number}`)) number += 1;
  return { key: `c${number}`, statement: '', kpi: '', threshold: '', by, proof: '' };
}

/** Every key that a plan has used in any version. */
export function usedKeys(view: PlanView, drafts: readonly CriterionDraft[]): readonly string[] {
  return [...view.versions.flatMap((version) => version.criteria.map(({ key }) => key)), ...drafts.map(({ key }) => key)];
}
