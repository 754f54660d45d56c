import { daysBetween } from '../kpis/point.ts';
import type { Policy } from '../policy/policy.ts';
import { measureKpi, type KpiFigures } from './exit-figures.ts';
import { guardRows } from './exit-flags.ts';
import type { ExitInput, ExitProposal, ExitRow } from './exit-input.ts';
import { momentumRow, stakeholderRow, timeRows, trendRow, upliftRows } from './exit-rows.ts';
import { measureStakeholders, type StakeholderFigures } from './exit-stakeholders.ts';
import { suggestNext, type ExitSuggestion } from './exit-suggestions.ts';

/** How sure the numbers are, apart from what the policy says: shown beside the proposal, never mixed into it. */
export type ExitConfidence = 'confirmed' | 'not-confirmed' | 'not-enough-history';

/** The computed exit: a proposal for a named person to decide on, with every number behind it (R70-R74, S28). */
export interface ComputedExit {
  readonly onDay: number;
  readonly proposal: ExitProposal;
  readonly confidence: ExitConfidence;
  readonly rows: readonly ExitRow[];
  readonly figures: readonly KpiFigures[];
  readonly stakeholders: StakeholderFigures;
  readonly suggestions: readonly ExitSuggestion[];
  readonly policyVersion: number;
}

/**
 * Computes where a turnaround loop stands against the policy it is pinned to.
 *
 * - `too-early`: below the minimum of days or sessions (S3).
 * - `met`: every deciding condition holds and no red flag is raised.
 * - `partly-met`: the KPI of the trigger has its uplift, or at least half of the deciding conditions hold, or nothing
 *   fails and data is missing; and an extension is left (S3, S28).
 * - `not-met`: otherwise.
 *
 * The trigger reading is the low point that started the loop; it is never the baseline, or three loops in four would pass
 * with no change at all.
 */
export function computeExit(input: ExitInput, policy: Policy): ComputedExit {
  const figures = input.kpis.map((kpi) => measureKpi(kpi, input, policy.exit));
  const stakeholders = measureStakeholders(input, policy);
  const time = timeRows(input, policy);
  const judged: readonly ExitRow[] = [
    ...figures.flatMap((found) => upliftRows(found, found.kpi.kpi === input.trigger.kpi, policy.exit)),
    ...figures.map(trendRow),
    stakeholderRow(stakeholders, policy),
  ];
  const guards = guardRows(input, judged, policy);
  const shown = figures
    .filter((found) => found.kpi.kpi === input.trigger.kpi)
    .map((found) => momentumRow(found, policy.exit));
  const proposal = propose(time, [...judged, ...guards], input, policy);
  const confidence = confidenceOf(figures, input.trigger.kpi);
  const rows = [...time, ...judged, ...guards, ...shown];
  return {
    onDay: daysBetween(input.dayZero, input.asOf),
    proposal,
    confidence,
    rows,
    figures,
    stakeholders,
    suggestions: suggestNext({ input, policy, rows, figures, stakeholders, proposal, confidence }),
    policyVersion: policy.version,
  };
}

function propose(
  time: readonly ExitRow[],
  rows: readonly ExitRow[],
  input: ExitInput,
  policy: Policy,
): ExitProposal {
  if (time.some((row) => row.met !== 'met')) return 'too-early';
  const deciding = rows.filter((row) => row.decides);
  if (deciding.every((row) => row.met === 'met')) return 'met';
  if (input.extensionsUsed >= policy.turnaround.extensions.value) return 'not-met';
  const conditions = deciding.filter((row) => row.kind === 'condition' && row.kpi !== null);
  const upliftHolds = conditions.some((row) => row.id === `uplift:${input.trigger.kpi}` && row.met === 'met');
  const holding = conditions.filter((row) => row.met === 'met').length;
  const nothingFails = deciding.every((row) => row.met !== 'not-met');
  return upliftHolds || holding * 2 >= conditions.length || nothingFails ? 'partly-met' : 'not-met';
}

function confidenceOf(figures: readonly KpiFigures[], triggerKpi: string): ExitConfidence {
  const beyondNoise = figures.find((found) => found.kpi.kpi === triggerKpi)?.beyondNoise ?? null;
  if (beyondNoise === null) return 'not-enough-history';
  const noneFalls = figures.every((found) => found.atBest || (found.slopePerWeek ?? -1) >= 0);
  return beyondNoise && noneFalls ? 'confirmed' : 'not-confirmed';
}
