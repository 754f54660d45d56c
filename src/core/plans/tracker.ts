import type { PersonId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { figure } from './exit-conditions.ts';
import type { Criterion } from './plan.ts';

/** A KPI's standing, as far as the tracker needs it. */
export interface TrackedKpi {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly latest: { readonly to: CivilDate; readonly value: number } | null;
}

/** A commitment of the plan, newest last. */
export interface TrackedCommitment {
  readonly owner: PersonId;
  readonly due: CivilDate;
  readonly expectedOutput: string;
  readonly escalation: string;
  readonly state: string;
}

/** One row of the one-page tracker (R84, S16), before people's names are put to it. */
export interface TrackedCriterion {
  readonly criterion: string;
  readonly goal: string;
  readonly metric: string;
  readonly owner: PersonId;
  readonly due: CivilDate;
  readonly blocker: string;
  readonly proof: string;
  readonly expectedOutput: string;
  readonly escalation: string;
  readonly now: string;
}

/** What a tracker is put together from. */
export interface TrackerInput {
  readonly subject: PersonId;
  readonly criteria: readonly Criterion[];
  readonly kpis: readonly TrackedKpi[];
  readonly commitments: readonly TrackedCommitment[];
  readonly blockers: ReadonlyMap<string, string>;
}

/**
 * The superset of the two trackers that the articles draw (S16): goal, metric, owner, due, blocker, proof, expected output and
 * escalation path. What is done next and where it goes when it slips is the plan's next open commitment's, or while none is
 * open the last one's: a row that says what was agreed is never emptied by keeping it.
 */
export function trackerRows(input: TrackerInput): readonly TrackedCriterion[] {
  const open = input.commitments.filter((commitment) => commitment.state === 'open');
  const next = open.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? input.commitments.at(-1);
  return input.criteria.map((criterion) => {
    const kpi = input.kpis.find((each) => each.id === criterion.kpi);
    const latest = kpi?.latest ?? null;
    return {
      criterion: criterion.key,
      goal: criterion.statement,
      metric: kpi === undefined ? criterion.threshold : `${kpi.name}: ${criterion.threshold}`,
      owner: next?.owner ?? input.subject,
      due: criterion.by,
      blocker: input.blockers.get(criterion.key) ?? '',
      proof: criterion.proof,
      expectedOutput: next?.expectedOutput ?? '',
      escalation: next?.escalation ?? '',
      now: kpi === undefined || latest === null ? '' : `${figure(latest.value)} ${kpi.unit} (${latest.to})`,
    };
  });
}
