import type { PlanView } from '../../contract/plans.ts';

export type SignOffRole = PlanView['signers'][number]['role'];

/** The three whose sign-offs a loop needs (R109), in the order in which they are shown. */
export const signOffRoles = ['director', 'hr-partner', 'product-lead'] as const satisfies readonly SignOffRole[];
