import type { ObjectivesPolicy } from '../policy/policy.ts';

/** What came of one commitment that was tied to an objective. Nothing but its state: whose it is and what it says do not count here. */
export interface Outcome {
  /** The key result that it is for; null for the objective as a whole. */
  readonly key: string | null;
  readonly state: 'open' | 'kept' | 'late' | 'missed' | 'withdrawn';
  /** Open and past its due day. */
  readonly overdue: boolean;
  /** Its due day was changed. */
  readonly moved: boolean;
}

/** What the 1on1s brought for one key result, or for the objective as a whole. */
export interface OutcomeDigest {
  readonly key: string | null;
  readonly kept: number;
  readonly late: number;
  readonly missed: number;
  /** Open and not yet due. */
  readonly open: number;
  readonly overdue: number;
  readonly moved: number;
  readonly withdrawn: number;
  /** R133: the stated confidence is high, and more of what was agreed failed than was kept. */
  readonly hiddenRisk: boolean;
  /** Nothing that was agreed is tied to it: the number stands alone. */
  readonly untied: boolean;
}

/**
 * Counts what became of commitments by key result, before a review (R133). It is given what the reader may see and nothing else, so
 * it can tell nobody more than they could read one by one.
 */
export function digestOutcomes(
  outcomes: readonly Outcome[],
  keyResults: readonly { readonly key: string; readonly confidence: number | null }[],
  policy: ObjectivesPolicy,
): readonly OutcomeDigest[] {
  const rows = [...keyResults, { key: null, confidence: null }];
  return rows.map(({ key, confidence }): OutcomeDigest => {
    const own = outcomes.filter((outcome) => outcome.key === key);
    const count = (fits: (outcome: Outcome) => boolean): number => own.filter(fits).length;
    const stands = (state: Outcome['state']): number => count((outcome) => outcome.state === state);
    const overdue = count((outcome) => outcome.state === 'open' && outcome.overdue);
    const [kept, failed] = [stands('kept'), stands('late') + stands('missed') + overdue];
    return {
      key,
      kept,
      late: stands('late'),
      missed: stands('missed'),
      open: count((outcome) => outcome.state === 'open' && !outcome.overdue),
      overdue,
      moved: count((outcome) => outcome.moved),
      withdrawn: stands('withdrawn'),
      hiddenRisk: confidence !== null && confidence >= policy.hiddenRiskFrom.value && failed > kept,
      untied: own.length === 0,
    };
  });
}
