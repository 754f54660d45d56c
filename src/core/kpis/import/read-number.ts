/** Which character stands before the decimals of a file's numbers. */
export type DecimalMark = 'point' | 'comma';

/** A cell that should hold a number: one, with its percent sign if it had one, or nothing reported, or something else. */
export type NumberCell = { readonly value: number; readonly percent: boolean } | 'blank' | 'not-a-number';

/** What people write where there is no value. */
const blanks = new Set(['', '-', '–', '—', '?', 'n/a', 'na', 'n.a.', '#n/a', 'nan', 'null', 'none', 'nil', 'k.a.', 'k. a.', 's.o.']);

/** Marks of thousands that are never a decimal mark: a space, an unbreakable one, a narrow one, an apostrophe. */
const neutral = " '’\u00A0\u202F";

const patterns: Readonly<Record<DecimalMark, RegExp>> = { point: numberPattern('\\.', ','), comma: numberPattern(',', '.') };

function numberPattern(decimal: string, thousands: string): RegExp {
  const whole = `\\d{1,3}(?:([${neutral}${thousands}])\\d{3})(?:\\3\\d{3})*|\\d+`;
  return new RegExp(`^([+-]?)(?:(${whole})(?:${decimal}(\\d*))?|${decimal}(\\d+))([eE][+-]?\\d{1,2})?$`);
}

/**
 * Reads a number as a file writes it: with a decimal point or comma, marks of thousands in groups of three, a percent sign
 * behind it. `1,5` under a decimal point is no number rather than fifteen.
 */
export function readNumber(text: string, decimal: DecimalMark): NumberCell {
  const trimmed = text.trim();
  if (isBlank(trimmed)) return 'blank';
  const percent = trimmed.endsWith('%');
  const bare = (percent ? trimmed.slice(0, -1) : trimmed).trim().replace('−', '-');
  const found = patterns[decimal].exec(bare);
  if (found === null) return 'not-a-number';
  const [, sign = '', whole = '0', , decimals, onlyDecimals, exponent = ''] = found;
  const value = Number(`${sign}${whole.replaceAll(/\D/g, '')}.${decimals ?? onlyDecimals ?? '0'}${exponent}`.replace(/\.(?=e|$)/i, ''));
  return Number.isFinite(value) ? { value, percent } : 'not-a-number';
}

/** Tells whether a cell says that there is no value, which is not zero. */
export function isBlank(text: string): boolean {
  return blanks.has(text.trim().toLowerCase());
}

/**
 * Works out the decimal mark from numbers of a file. `unclear`: only values such as `1,234` are there, which are a thousand in
 * one country and one and a bit in another, or some values speak for the point and others for the comma. `semicolons`: the
 * fields are separated by semicolons, as they are where the comma is the decimal mark.
 */
export function guessDecimal(cells: readonly string[], semicolons: boolean): DecimalMark | 'unclear' {
  let points = 0;
  let commas = 0;
  /** Marks seen only where they could stand for thousands as well. */
  const open = new Set<string>();
  for (const cell of cells) {
    const speaks = evidenceOf(cell.replaceAll(/[\s'’%+-]/g, ''));
    if (speaks === 'point') points += 1;
    else if (speaks === 'comma') commas += 1;
    else if (speaks !== null) open.add(speaks);
  }
  if (points > 0 && commas > 0) return 'unclear';
  if (points + commas > 0) return points > 0 ? 'point' : 'comma';
  if (open.has(',') || (open.has('.') && semicolons)) return 'unclear';
  return semicolons && open.size === 0 ? 'comma' : 'point';
}

/** Which mark a number gives away; the character itself where it could be either; null where none stands. */
function evidenceOf(digits: string): DecimalMark | ',' | '.' | null {
  if (!/^\d*[.,][\d.,]*$/.test(digits)) return null;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
  const mark = comma >= 0 ? ',' : '.';
  const groups = digits.split(mark);
  const [first = '', second = ''] = groups;
  // Twice the same mark: it cannot be the decimal one.
  if (groups.length > 2) return mark === ',' ? 'point' : 'comma';
  const likeThousands = second.length === 3 && /^[1-9]\d{0,2}$/.test(first);
  if (likeThousands) return mark;
  return mark === ',' ? 'comma' : 'point';
}
