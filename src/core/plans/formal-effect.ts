import type { Policy } from '../policy/policy.ts';
import { criteriaInForce, type PlanKind, type PlanState, type SignOffRole } from './plan.ts';

/** Where one sign-off stands. `outdated`: given for criteria that were amended since. */
export type SignOffStanding = 'waiting' | 'given' | 'refused' | 'outdated';

/** The last word of a signer, held against the version in force; null when they have said nothing. */
export function standingOf(
  signOff: { readonly state: 'given' | 'refused'; readonly criteriaVersion: number } | null,
  versionInForce: number,
): SignOffStanding {
  if (signOff === null) return 'waiting';
  if (signOff.state === 'refused') return 'refused';
  return signOff.criteriaVersion === versionInForce ? 'given' : 'outdated';
}

/** Whose sign-offs a kind of plan needs (R22, R109; policy presets). */
export function requiredSignOffs(kind: PlanKind, policy: Policy): readonly SignOffRole[] {
  return policy.presets[kind].signOffs;
}

/**
 * S23: a plan has an effect on formal decisions only while every sign-off that its kind needs is given for the criteria in
 * force. Without them it may run, and is labelled as having none.
 */
export function hasFormalEffect(
  kind: PlanKind,
  standings: Readonly<Record<SignOffRole, SignOffStanding>>,
  policy: Policy,
): boolean {
  return requiredSignOffs(kind, policy).every((role) => standings[role] === 'given');
}

/** The three standings of a folded plan. */
export function standings(plan: PlanState): Readonly<Record<SignOffRole, SignOffStanding>> {
  const inForce = criteriaInForce(plan)?.version ?? 0;
  const of = (role: SignOffRole): SignOffStanding => standingOf(plan.signOffs[role] ?? null, inForce);
  return { director: of('director'), 'hr-partner': of('hr-partner'), 'product-lead': of('product-lead') };
}
