import type { RuleStandingView } from '../../contract/language.ts';
import type { RuleGroup } from '../../core/language/diagnostic.ts';

interface Count {
  readonly shown: number;
  readonly wrong: number;
}

/** Words of the settings of the language linter. */
export const rulesText = {
  title: 'Language rules',
  note: 'What Manent asks about words while they are written. It never rewrites them. Rules are counted, words never.',
  policy: ({ share, shown, people }: { readonly share: number; readonly shown: number; readonly people: number }): string =>
    `A rule that is called wrong more often than ${share} % of the times it was shown, of at least ${shown}, by at least ${people} people, only hints here from then on, until someone restores it.`,
  groups: {
    BAR: 'What is expected',
    ACTION: 'What is promised',
    PROOF: 'What is offered as proof',
    QUESTION: 'What is asked',
  } satisfies Record<RuleGroup, string>,
  states: { active: 'Active', hint: 'Only hints' } satisfies Record<RuleStandingView['state'], string>,
  counts: ({ shown, wrong }: Count): string => (shown === 0 ? '' : `Shown ${shown} times, called wrong ${wrong === 1 ? 'once' : `${wrong} times`}.`),
  lowered: 'Lowered to a hint,',
  because: ({ shown, wrong }: Count): string => `${wrong} of ${shown} shown were called wrong.`,
  restoredBy: (name: string): string => `Restored by ${name},`,
  help: 'What it means',
  restore: 'Restore',
  restoreTitle: (rule: string): string => `Restore “${rule}”`,
  restoreIntro: 'It warns and stops signatures again, and its counts start anew. Your reason is recorded, and everyone here can read it.',
  reason: 'Why it deserves its weight',
} as const;
