import type { TriggerView } from '../../contract/kpis.ts';
import { periodName } from '../period-name.ts';
import { formatNumber } from '../ui/format-date.ts';
import { signalsText } from './text.ts';

const text = signalsText;

/** A number without decimals where it has none, else with one. */
export function figure(value: number): string {
  return formatNumber(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);
}

/** A trigger in one line: what the rule saw, not what it means. */
export function triggerHeadline({ rule, value, expected, shortfall }: Pick<TriggerView, 'rule' | 'value' | 'expected' | 'shortfall'>): string {
  return rule === 'R3' ? text.headline.R3(figure(value), figure(expected)) : text.headline.R4(figure(shortfall));
}

/** The value or the miss at which the rule fires, in words. */
export function thresholdWords({ rule, threshold, expected }: Pick<TriggerView, 'rule' | 'threshold' | 'expected'>): string {
  if (rule === 'R3') return text.facts.thresholdR3(figure(threshold));
  return text.facts.thresholdR4(figure(threshold), figure(expected * (1 - threshold / 100)));
}

/** The period of a reading, or its key where that names none. */
export function readingWords(reading: string): string {
  return periodName(reading) ?? reading;
}

/** A rule with its requirement id, for a line of a list: "R4 · Velocity well below its baseline". */
export function ruleWords(rule: TriggerView['rule']): string {
  return `${text.rules[rule].id} · ${text.rules[rule].name}`;
}
