import type { CivilDate } from '../../kernel/schema.ts';
import { civilDate, isoWeek } from '../civil-week.ts';

/** Which comes first where a date is written in numbers only, such as 03/04/2026. */
export type DateOrder = 'day-first' | 'month-first';

/** A cell that should hold a date: a day, a whole week, one that could be two different days, or something else. */
export type DateCell = { readonly from: CivilDate | null; readonly to: CivilDate } | 'blank' | 'ambiguous' | 'not-a-date';

/** Beginnings of the names of months in English, German, French and Spanish, without accents. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maerz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** What may follow a date: a time of day, an offset, the name of a zone. */
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}.*)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const week = /^(\d{4})[- ]?W(\d{1,2})$/i;
const dayNamedMonth = new RegExp(String.raw`^(\d{1,2})[-/. ]+([^\d\s./-]+)[-/. ,]+(\d{4}|\d{2})${time}$`, 'u');
const namedMonthDay = new RegExp(String.raw`^(?:[A-Za-z]{3,9},? )?([^\d\s./-]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${time}$`, 'u');
const numbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${time}$`);

/**
 * Reads a date as trackers and spreadsheets write them: `2026-03-04`, with a time behind it, `18/Nov/25`, `03/Sep/26 9:05 AM`,
 * `Wed May 13 2026 11:21:41 GMT+0000`, `2026-W12`, or in numbers, where `order` decides unless only one order gives a day.
 * A time is cut off: the day counts as it is written. A leading apostrophe, which guards against formulas, is passed over.
 */
export function readDate(text: string, order: DateOrder | null): DateCell {
  const bare = text.trim().replace(/^'/, '').trim();
  if (bare === '') return 'blank';
  const inNumbers = numbers.exec(bare);
  if (inNumbers !== null) return inOrder(inNumbers, order);
  const weekly = week.exec(bare);
  if (weekly !== null) return isoWeek(Number(weekly[1]), Number(weekly[2])) ?? 'not-a-date';
  const day = writtenOut(bare);
  return day === null ? 'not-a-date' : { from: null, to: day };
}

function writtenOut(text: string): CivilDate | null {
  const iso = yearFirst.exec(text);
  if (iso !== null) return civilDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const digits = compact.exec(text);
  if (digits !== null) return civilDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const named = dayNamedMonth.exec(text);
  if (named !== null) return civilDate(fullYear(named[3]), monthNumber(named[2]), Number(named[1]));
  const turned = namedMonthDay.exec(text);
  return turned === null ? null : civilDate(fullYear(turned[3]), monthNumber(turned[1]), Number(turned[2]));
}

function inOrder(found: RegExpExecArray, order: DateOrder | null): DateCell {
  const [first, second, year] = [Number(found[1]), Number(found[3]), fullYear(found[4])];
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  // Points stand between numbers only where the day comes first.
  const settled = order ?? (found[2] === '.' ? 'day-first' : null);
  if (settled !== null) {
    const day = settled === 'day-first' ? dayFirst : monthFirst;
    return day === null ? 'not-a-date' : { from: null, to: day };
  }
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'ambiguous';
  const only = dayFirst ?? monthFirst;
  return only === null ? 'not-a-date' : { from: null, to: only };
}

/** Two digits are a year of this century. */
function fullYear(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthNumber(text = ''): number {
  const plain = text.normalize('NFD').replaceAll(/\p{Mark}/gu, '').toLowerCase();
  // The longest beginning decides: `juil` is July, whatever `jui` may be.
  let best = { month: 0, length: 0 };
  for (const [index, beginnings] of months.entries()) {
    for (const beginning of beginnings) if (plain.startsWith(beginning) && beginning.length > best.length) best = { month: index + 1, length: beginning.length };
  }
  return best.month;
}

/**
 * Works out the order from dates of a file: one whose first number is above 12 begins with the day, and so do all. Null when no
 * date is written in numbers; `unclear` when each of them could be read both ways, or they contradict one another.
 */
export function guessDateOrder(cells: readonly string[]): DateOrder | 'unclear' | null {
  let open = false;
  const orders = new Set<DateOrder>();
  for (const cell of cells) {
    const bare = cell.trim().replace(/^'/, '');
    const found = numbers.exec(bare);
    if (found === null) continue;
    if (found[2] === '.' || Number(found[1]) > 12) orders.add('day-first');
    else if (Number(found[3]) > 12) orders.add('month-first');
    else open = true;
  }
  const [only] = orders;
  if (orders.size === 1 && only !== undefined) return only;
  return open || orders.size > 1 ? 'unclear' : null;
}
