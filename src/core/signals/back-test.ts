import type { z } from 'zod';
import type { backTestSchema } from './events.ts';

/** How often a rule would have fired: `fired` of the last `of` periods that it could judge. */
export type BackTest = z.infer<typeof backTestSchema>;

/** What a back-test needs of a rule: it judges the last of the readings it is given, with the others as history. */
export type Rule<Reading> = (
  readings: readonly Reading[],
) => { readonly fired: boolean; readonly status: string } | undefined;

/**
 * Plays a rule over the last `periods` readings as if each had been the newest. Readings that the rule could not judge
 * (too little history) do not count towards `of`. A rule is shown with this number and never silenced by it.
 */
export function backTest<Reading>(rule: Rule<Reading>, readings: readonly Reading[], periods: number): BackTest {
  let fired = 0;
  let of = 0;
  for (let end = Math.max(1, readings.length - periods + 1); end <= readings.length; end += 1) {
    const judged = rule(readings.slice(0, end));
    if (judged?.status !== 'evaluated') continue;
    of += 1;
    if (judged.fired) fired += 1;
  }
  return { fired, of };
}
