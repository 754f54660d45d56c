import type { Policy } from '../policy/policy.ts';
import type { KpiFigures } from './exit-figures.ts';
import type { ExitInput, ExitProposal, ExitRow } from './exit-input.ts';
import { upliftMet } from './exit-rows.ts';
import type { StakeholderFigures } from './exit-stakeholders.ts';

/** What a person may do next, as a code and the facts that its words need. A suggestion decides nothing. */
export interface ExitSuggestion {
  readonly code:
    | 'wait'
    | 'hold-sessions'
    | 'ask-stakeholders'
    | 'collect-readings'
    | 'extend'
    | 'no-extension-left'
    | 'formal-process'
    | 'trigger-reading-misleads'
    | 'long-baseline-differs';
  readonly kpi: string | null;
  readonly facts: Readonly<Record<string, number>>;
}

interface Computed {
  readonly input: ExitInput;
  readonly policy: Policy;
  readonly rows: readonly ExitRow[];
  readonly figures: readonly KpiFigures[];
  readonly stakeholders: StakeholderFigures;
  readonly proposal: ExitProposal;
  readonly confidence: 'confirmed' | 'not-confirmed' | 'not-enough-history';
}

/** Lists what would make the next look at the loop worth more, and what in this one could mislead. */
export function suggestNext(computed: Computed): readonly ExitSuggestion[] {
  return [...missingTime(computed), ...missingData(computed), ...extension(computed), ...cautions(computed)];
}

function missingTime({ rows }: Computed): readonly ExitSuggestion[] {
  return rows.flatMap((row): readonly ExitSuggestion[] => {
    if (row.met === 'met' || row.threshold === null) return [];
    const missing = row.threshold.value - (row.measured[0]?.value ?? 0);
    if (row.id === 'days-run') return [{ code: 'wait', kpi: null, facts: { days: missing } }];
    return row.id === 'sessions-held' ? [{ code: 'hold-sessions', kpi: null, facts: { sessions: missing } }] : [];
  });
}

function missingData({ rows, figures, policy, stakeholders }: Computed): readonly ExitSuggestion[] {
  const readings = figures.flatMap((found): readonly ExitSuggestion[] =>
    found.loop === null || found.recent === null
      ? [{ code: 'collect-readings', kpi: found.kpi.kpi, facts: { needed: policy.exit.readingsAtLeast.value } }]
      : [],
  );
  const asked = rows.find((row) => row.id === 'stakeholder-score')?.met !== 'not-enough-data';
  if (asked) return readings;
  const facts = { needed: policy.stakeholders.meanFrom.value, answered: stakeholders.mostRaters };
  return [...readings, { code: 'ask-stakeholders', kpi: null, facts }];
}

function extension({ input, policy, proposal, confidence }: Computed): readonly ExitSuggestion[] {
  if (proposal === 'too-early') return [];
  if (proposal === 'not-met') return [{ code: 'formal-process', kpi: null, facts: {} }];
  if (proposal === 'met' && confidence === 'confirmed') return [];
  if (input.extensionsUsed >= policy.turnaround.extensions.value) return [{ code: 'no-extension-left', kpi: null, facts: {} }];
  const { suggestedExtensionFrom, suggestedExtensionTo } = policy.exit;
  return [
    { code: 'extend', kpi: null, facts: { fromWeeks: suggestedExtensionFrom.value, toWeeks: suggestedExtensionTo.value } },
  ];
}

/** Where the low point that fired the trigger, or a short baseline, would tell a rosier story than the history does. */
function cautions({ figures, input, policy }: Computed): readonly ExitSuggestion[] {
  return figures.flatMap((found): readonly ExitSuggestion[] => {
    if (found.kpi.kpi !== input.trigger.kpi) return [];
    const [byTrigger, byRecent, byLong] = [found.againstTrigger, found.againstRecent, found.againstLong].map((uplift) =>
      upliftMet(found, uplift, policy.exit),
    );
    const said: ExitSuggestion[] = [];
    if (byTrigger === 'met' && byRecent === 'not-met') {
      said.push({ code: 'trigger-reading-misleads', kpi: found.kpi.kpi, facts: percents(found) });
    }
    if (byRecent === 'met' && byLong === 'not-met') {
      said.push({ code: 'long-baseline-differs', kpi: found.kpi.kpi, facts: percents(found) });
    }
    return said;
  });
}

function percents(found: KpiFigures): Readonly<Record<string, number>> {
  const named = { trigger: found.againstTrigger, recent: found.againstRecent, long: found.againstLong };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, uplift]) => {
      const percent = uplift?.percent ?? null;
      return percent === null ? [] : [[name, percent]];
    }),
  );
}
