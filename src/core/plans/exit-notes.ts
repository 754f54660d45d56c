import type { ComputedExit } from './exit.ts';
import { figure } from './exit-conditions.ts';
import type { ExitSuggestion } from './exit-suggestions.ts';

const confidence: Readonly<Record<ComputedExit['confidence'], string>> = {
  confirmed: 'The gain is larger than the usual noise of this KPI, and no KPI of the plan falls.',
  'not-confirmed': 'The gain is not larger than the usual noise of this KPI: it could be chance.',
  'not-enough-history': 'There is too little history to tell the gain from chance.',
};

const words: Readonly<Record<ExitSuggestion['code'], string>> = {
  wait: 'The plan has to run {days} more days.',
  'hold-sessions': '{sessions} more sessions have to be held.',
  'ask-stakeholders': 'Ask the stakeholders: a mean needs {needed} answers, at most {answered} answered one round.',
  'collect-readings': '{kpi} has too few readings: {needed} are needed before and during the plan.',
  extend: 'The plan could be extended by {fromWeeks} to {toWeeks} weeks.',
  'no-extension-left': 'The plan was extended already and cannot be extended again.',
  'formal-process': 'Not met leads to the formal process.',
  'trigger-reading-misleads':
    'Against the trigger reading alone the gain of {kpi} would be {trigger} %; against the weeks before it is {recent} %. The low point of a series flatters whatever follows.',
  'long-baseline-differs': 'Against the longer history the gain of {kpi} is {long} %, less than the {recent} % against the weeks before the trigger.',
};

/** What a reader of the computed exit should know beside its conditions. `names` gives each KPI's name by id. */
export function exitNotes(exit: ComputedExit, names: ReadonlyMap<string, string>): readonly string[] {
  const suggestions = exit.suggestions.map(({ code, kpi, facts }) =>
    words[code].replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'kpi') return names.get(kpi ?? '') ?? 'The KPI';
      const fact = facts[name];
      return fact === undefined ? 'unknown' : figure(fact);
    }),
  );
  return [confidence[exit.confidence], ...suggestions];
}
