import type { CivilDate } from '../kernel/schema.ts';

/** A civil quarter, `2026-Q3`: July, August and September, without a time zone. */
export type Quarter = string & { readonly [quarter]: true };
declare const quarter: unique symbol;

/** Tells whether a text is a quarter in the years that a civil date may have. */
export function isQuarter(text: string): text is Quarter {
  return /^[1-8]\d{3}-Q[1-4]$/.test(text);
}

/** The quarter in which a day lies. */
export function quarterOf(day: CivilDate): Quarter {
  return named(Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1);
}

/** The quarter so many after another; negative for one before. At the ends of the calendar it stays where it is. */
export function quarterAfter(name: Quarter, by: number): Quarter {
  const count = Number(name.slice(0, 4)) * 4 + Number(name.slice(6)) - 1;
  return named(Math.min(4 * 8999 + 3, Math.max(4 * 1000, count + by)));
}

function named(count: number): Quarter {
  const name = `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
  if (!isQuarter(name)) throw new RangeError('a civil date lies in a quarter');
  return name;
}
