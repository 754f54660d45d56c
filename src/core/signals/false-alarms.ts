import { wilsonInterval, type ShareInterval } from '../kpis/wilson.ts';
import type { InboxPolicy } from '../policy/policy.ts';

/** How often a rule cried wolf: a figure about the rule, never about a person. */
export interface FalseAlarms {
  readonly fired: number;
  readonly falseAlarms: number;
  /** The share with its 95 % Wilson interval, 0 to 1; null while too few have fired to speak of a rate. */
  readonly rate: ShareInterval | null;
}

/** Dismissed as false alarm out of all that fired; those still open count as fired. */
export function falseAlarmsOf(counts: { readonly fired: number; readonly falseAlarms: number }, policy: InboxPolicy): FalseAlarms {
  const enough = counts.fired >= policy.rateFrom.value;
  return { ...counts, rate: (enough ? wilsonInterval(counts.falseAlarms, counts.fired) : undefined) ?? null };
}
