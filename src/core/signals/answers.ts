/** Why a trigger needs no answer, for the rates of the rules. `false-alarm`: the rule fired and nothing was behind it. */
export const dismissalKinds = ['false-alarm', 'known-cause', 'handled', 'wrong-data', 'other'] as const;

/** The ways out of commitments that are not kept (R40, S18): meet more often, or longer. */
export const waysOfR40 = ['tighten', 'lengthen'] as const;

/** What lies behind a block (R57). `clarity` is the manager's own: what was expected was never said clearly. */
export const diagnosisCauses = ['skill', 'scope', 'confidence', 'politics', 'clarity'] as const;
