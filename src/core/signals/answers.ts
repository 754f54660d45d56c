/** Why a trigger needs no answer, for the rates of the rules. `false-alarm`: the rule fired and nothing was behind it. */
export const dismissalKinds = ['false-alarm', 'known-cause', 'handled', 'wrong-data', 'other'] as const;

/** What lies behind a block (R57). `clarity` is the manager's own: what was expected was never said clearly. */
export const diagnosisCauses = ['skill', 'scope', 'confidence', 'politics', 'clarity'] as const;
