import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatDate, type CivilDate } from '../kernel/schema.ts';

/** A civil quarter, `2026-Q3`: July, August and September, without a time zone. */
export type Quarter = string & { readonly [quarter]: true };
declare const quarter: unique symbol;

/** Tells whether a text is a quarter in the years that a civil date may have. */
export function isQuarter(text: string): text is Quarter {
  return /^[1-8]\d{3}-Q[1-4]$/.test(text);
}

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

/** The quarter in which a day lies. */
export function quarterOf(day: CivilDate): Quarter {
  const name = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  if (!isQuarter(name)) throw new RangeError('a civil date lies in a quarter');
  return name;
}

/** The quarter so many after another; negative for one before. */
export function quarterAfter(name: Quarter, by: number): Quarter {
  return quarterOf(formatDate(Temporal.PlainDate.from(daysOf(name).from).add({ months: 3 * by })));
}
