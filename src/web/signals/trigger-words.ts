import type { TriggerView } from '../../contract/kpis.ts';
import { periodName } from '../period-name.ts';
import { ruleTexts } from './rule-text.ts';
import { signalsText } from './text.ts';

/** A trigger in one line: what the rule saw, not what it means. */
export function triggerHeadline(trigger: Pick<TriggerView, 'rule' | 'value' | 'expected' | 'shortfall' | 'threshold' | 'opinion'>): string {
  return ruleTexts[trigger.rule].headline(trigger);
}

/** A trigger with whom it is about. What comes out of 1on1s is about the two, and not about one of them. */
export function triggerTitle(trigger: Pick<TriggerView, 'rule' | 'value' | 'expected' | 'shortfall' | 'threshold' | 'opinion' | 'subject' | 'about'>): string {
  return `${isOfPair(trigger) ? signalsText.with(trigger.subject.name) : trigger.subject.name}: ${triggerHeadline(trigger)}`;
}

/** Tells whether a trigger is about the 1on1s of two people. */
export function isOfPair({ about }: Pick<TriggerView, 'about'>): boolean {
  return about?.kind === 'series' || about?.kind === 'topic';
}

/** The value or the miss at which the rule fires, in words. */
export function thresholdWords(trigger: Pick<TriggerView, 'rule' | 'value' | 'expected' | 'shortfall' | 'threshold' | 'opinion'>): string {
  return ruleTexts[trigger.rule].fires(trigger);
}

/** The period of a reading, or its key where that names none; empty for the id of a meeting or a pulse. */
export function readingWords(reading: string): string {
  return /^(?:mtg|pls|cmt)_/.test(reading) ? '' : (periodName(reading) ?? reading);
}

/** What it is about: a KPI of a team, or a topic, a series, a key result. */
export function subjectWords({ kpi, about }: Pick<TriggerView, 'kpi' | 'about'>): string {
  if (kpi !== null) return signalsText.about(kpi.name, kpi.team);
  return about === null ? '' : signalsText.aboutKinds[about.kind](about.name);
}

/** A rule with its requirement id, for a line of a list: "R4 · Velocity well below its baseline". */
export function ruleWords(rule: TriggerView['rule']): string {
  return `${rule} · ${ruleTexts[rule].name}`;
}
