import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import { isQuarter, type Quarter } from './quarter-name.ts';

/** A schema for a quarter. */
export const quarterSchema = z
  .custom<Quarter>((value) => typeof value === 'string' && isQuarter(value), 'expected a quarter such as 2026-Q3')
  .meta({ type: 'string', pattern: '^[1-8][0-9]{3}-Q[1-4]$' });

/** The first and the last day of a quarter. */
export interface QuarterDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days of a quarter, both included. */
export function daysOf(name: Quarter): QuarterDays {
  const first = Temporal.PlainDate.from({ year: Number(name.slice(0, 4)), month: 3 * Number(name.slice(6)) - 2, day: 1 });
  return { from: formatDate(first), to: formatDate(first.add({ months: 3 }).subtract({ days: 1 })) };
}
