import type { z } from 'zod';
import type { kpiDirectionSchema, kpiUnitSchema } from './events.ts';

/** Which way is better: `up` or `down`. */
export type Direction = z.infer<typeof kpiDirectionSchema>;

/** What a value counts. */
export type Unit = z.infer<typeof kpiUnitSchema>;

/** How to read a KPI's values (S7). */
export interface Measure {
  readonly unit: Unit;
  readonly direction: Direction;
}

/** +1 when a rise is an improvement, -1 when a fall is. Differences times this sign are in improvement units. */
export function improvementSign(direction: Direction): 1 | -1 {
  return direction === 'up' ? 1 : -1;
}

/** The value beyond which nothing better exists: 100 %, a score of 10, 0 of what should fall; undefined when open. */
export function bestValue(measure: Measure): number | undefined {
  if (measure.direction === 'down') return measure.unit === 'nps' ? -100 : 0;
  if (measure.unit === 'percent' || measure.unit === 'nps') return 100;
  return measure.unit === 'score' ? 10 : undefined;
}

/** Tells whether a value cannot improve any more; such a value counts as "up" (S4, S9). */
export function isAtBest(measure: Measure, value: number): boolean {
  const best = bestValue(measure);
  return best !== undefined && (value - best) * improvementSign(measure.direction) >= 0;
}
