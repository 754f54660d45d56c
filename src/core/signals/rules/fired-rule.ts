import type { z } from 'zod';
import type { KpiId } from '../../kernel/id.ts';
import { storableText } from '../../kernel/schema.ts';
import type { BackTest } from '../back-test.ts';
import type { aboutSchema, triggerRuleSchema } from '../events.ts';
import type { Opinion } from '../opinion.ts';
import type { WayOut } from '../way-out.ts';

/** The rules that start a clock, by requirement id. */
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

/** What a rule that reads no KPI is about: a topic, a series, a key result. `id` is what makes two firings about the same thing. */
export type About = z.infer<typeof aboutSchema>;

/** A rule that fired on one reading, with all that it saw. The fields are those of `trigger.fired`; `watch-rules.ts` says what each counts. */
export interface FiredRule {
  readonly rule: TriggerRule;
  readonly kpi: KpiId | null;
  /** What it is about where it read no KPI; null where it read one. */
  readonly about: About | null;
  /** The key of the reading, or of the meeting, week or day that it judged: a rule fires once on each. */
  readonly reading: string;
  readonly value: number;
  readonly expected: number;
  readonly shortfall: number;
  readonly threshold: number;
  readonly baselineReadings: readonly string[];
  /** Null for an event rule: there is no noise to weigh it against. */
  readonly opinion: Opinion | null;
  readonly backTest: BackTest | null;
  /** What it proposes to choose from (R40). */
  readonly ways?: readonly WayOut[];
}

/** The longest name that a trigger keeps of what it is about, in UTF-16 units. */
const longestName = 200;

/** An event rule that fired: the numbers that it saw, and nothing that statistics could add. */
export function firedEvent(
  fired: Pick<FiredRule, 'rule' | 'reading' | 'value' | 'expected' | 'shortfall' | 'threshold'> & { readonly about: About; readonly from?: readonly string[] },
): FiredRule {
  const { from = [], about, ...rest } = fired;
  const name = storableText(about.name).trim().slice(0, longestName);
  return { ...rest, about: { ...about, name }, kpi: null, baselineReadings: from, opinion: null, backTest: null };
}
