import type { TriggerView } from '../../contract/kpis.ts';
import { periodNameOf, type PeriodName } from '../../core/signals/describe-opinion.ts';
import { figure } from './figure.ts';

type Rule = TriggerView['rule'];

/** The numbers of a firing, as the rule's words use them. */
export type Seen = Pick<TriggerView, 'value' | 'expected' | 'shortfall' | 'threshold' | 'opinion'>;

/** What a period of the KPI behind a firing is called. */
export function periodOf({ opinion }: Pick<Seen, 'opinion'>): PeriodName {
  return periodNameOf(opinion?.periodDays ?? null);
}

/** The words of one rule. `labels` name the three figures: what it saw, what that is held against, and how far it is from it. */
export interface RuleText {
  readonly name: string;
  readonly words: string;
  readonly headline: (seen: Seen) => string;
  readonly labels: readonly [value: string, expected: string, shortfall: string];
  /** The unit behind each figure. */
  readonly units: readonly [value: string, expected: string, shortfall: string];
  readonly note?: (period: PeriodName) => string;
  readonly fires: (seen: Seen) => string;
}

const none = ['', '', ''] as const;
const percents = [' %', ' %', ' points'] as const;

/** The words of every rule that watches. */
export const ruleTexts: Readonly<Record<Rule, RuleText>> = {
  R3: {
    name: 'First missed milestone',
    words: 'A closed sprint that completed less than was listed for it is a missed milestone. The first one of a run asks for a 1on1; nobody waits for a third.',
    headline: ({ value, expected }) => `${figure(value)} of ${figure(expected)} done`,
    labels: ['Completed', 'Listed for it', 'Not completed'],
    units: none,
    fires: ({ threshold }) => (threshold === 1 ? 'the first miss of a run' : `miss ${figure(threshold)} of a run`),
  },
  R4: {
    name: 'Velocity well below its baseline',
    words: 'Velocity fell further below the median of the team’s last periods than the policy allows.',
    headline: ({ shortfall }) => `${figure(shortfall)} % below the baseline`,
    labels: ['Value', 'Baseline', 'Below the baseline'],
    units: ['', '', ' %'],
    note: (period) => `median of the ${period}s before it`,
    fires: ({ threshold, expected }) => `more than ${figure(threshold)} % below, which is under ${figure(expected * (1 - threshold / 100))}`,
  },
  R6: {
    name: 'Expectations are unclear',
    words: 'In an anonymous pulse enough people say that they do not know what is expected of them. Only counts are known, never who said it.',
    headline: ({ value, expected }) => `${figure(value)} of ${figure(expected)} find expectations unclear`,
    labels: ['Say so', 'Answered', 'Say so'],
    units: none,
    fires: ({ threshold }) => `${figure(threshold)} people who say so, among enough answers`,
  },
  R17: {
    name: 'A key result slips',
    words: 'A key result lies further behind the straight line to its target than the policy allows. It asks for a deeper 1on1 about it.',
    headline: ({ shortfall }) => `key result ${figure(shortfall)} points behind`,
    labels: ['Progress', 'Expected by now', 'Behind'],
    units: percents,
    fires: ({ threshold }) => `more than ${figure(threshold)} points behind`,
  },
  R18: {
    name: 'An incident that needs coaching',
    words: 'An incident was logged as one that needs coaching. Its follow-up gets a time within three days.',
    headline: () => 'an incident needs coaching',
    labels: ['Incidents', 'Expected', 'More'],
    units: none,
    fires: () => 'one such incident',
  },
  R40: {
    name: 'Commitments not kept, two cycles running',
    words: 'Less than 70 % of what fell due was completed in two cycles running, in time and with proof. The ways out are proposed: meet more often, or longer. Whoever holds the 1on1s chooses.',
    headline: ({ value }) => `${figure(value)} % of commitments completed`,
    labels: ['Completed', 'Healthy from', 'Missing'],
    units: percents,
    fires: ({ threshold }) => `below ${figure(threshold)} % in two cycles running`,
  },
  R72: {
    name: 'Figures improve, the stakeholder score does not',
    words: 'The KPIs get better and those who work with the team do not see it. That is a warning, not a success.',
    headline: ({ value }) => `stakeholder score ${value > 0 ? '+' : ''}${figure(value)} while the figures improve`,
    labels: ['Change of the score', 'Aimed for', 'Missing'],
    units: [' points', ' points', ' points'],
    fires: ({ threshold }) => `a gain of less than ${figure(threshold)} points`,
  },
  R75: {
    name: 'Many blocked stories',
    words: 'The average of blocked stories over the last periods reached the level at which work stands still.',
    headline: (seen) => `${figure(seen.value)} blocked stories a ${periodOf(seen)}`,
    labels: ['Average', 'Well at', 'Too many'],
    units: none,
    fires: (seen) => `${figure(seen.threshold)} or more a ${periodOf(seen)} on average`,
  },
  R76: {
    name: 'Dependencies stay open',
    words: 'Too few dependencies on other teams were resolved within 48 hours.',
    headline: ({ value }) => `${figure(value)} % of dependencies resolved in 48 hours`,
    labels: ['Resolved in 48 hours', 'Well at', 'Missing'],
    units: percents,
    fires: ({ threshold }) => `${figure(threshold)} % or less`,
  },
  R77: {
    name: 'Low predictability',
    words: 'The share of listed work that was completed in its period fell to the level from which the articles started.',
    headline: ({ value }) => `${figure(value)} % of the listed work done`,
    labels: ['Predictability', 'Well at', 'Missing'],
    units: percents,
    fires: ({ threshold }) => `${figure(threshold)} % or less`,
  },
  R79: {
    name: 'Commitments slip this month',
    words: 'Less than 80 % of what fell due in the last 30 days was completed, in time and with proof.',
    headline: ({ value }) => `${figure(value)} % of the month’s commitments completed`,
    labels: ['Completed', 'Due', 'Missing'],
    units: percents,
    fires: ({ threshold }) => `below ${figure(threshold)} % of what fell due in 30 days`,
  },
  R86: {
    name: 'The same issue again',
    words: 'The same topic stood on the agenda of more than one 1on1 within 60 days. A pattern asks for a decision, not for another talk.',
    headline: ({ value }) => `the same issue for the ${ordinal(value)} time`,
    labels: ['1on1s with it', 'Without a signal', 'More'],
    units: none,
    fires: ({ threshold }) => `${figure(threshold)} 1on1s within 60 days`,
  },
  S31: {
    name: 'A plan that is vague, compressed or moved',
    words: 'The checklist of the plan has faults: fewer than 30 days, criteria that lack a number or a day, or versions that both did not acknowledge.',
    headline: ({ value }) => `${figure(value)} faults in the plan`,
    labels: ['Faults', 'Allowed', 'Too many'],
    units: none,
    fires: ({ threshold }) => (threshold === 1 ? 'any fault' : `${figure(threshold)} faults`),
  },
};

function ordinal(value: number): string {
  const words: Readonly<Record<number, string>> = { 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };
  return words[value] ?? `${figure(value)}th`;
}
