import type { PlanRow } from '../../contract/plans.ts';

export type PlanOutcome = NonNullable<PlanRow['outcome']>;

/** The four ways a plan ends (S28), best first. */
export const planOutcomes = ['met', 'partly-met', 'not-met', 'withdrawn'] as const satisfies readonly PlanOutcome[];
