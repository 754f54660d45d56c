import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isNumber } from '../pattern.ts';
import type { Span } from '../token.ts';
import { namesWindow } from '../slots/window.ts';
import { wordSet } from '../words/word-set.ts';
import { changes, metrics, perEntry } from './bar-slots.ts';

const days: Readonly<Record<string, number>> = { hour: 1 / 24, hours: 1 / 24, h: 1 / 24, hrs: 1 / 24, day: 1, days: 1, week: 7, weeks: 7, fortnight: 14, month: 30, months: 30, quarter: 90, quarters: 90, sprint: 14, sprints: 14, year: 365, years: 365, shift: 1, shifts: 1, term: 84, terms: 84, semester: 120, semesters: 120 };
const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, thirty: 30, sixty: 60, ninety: 90, consecutive: 1, straight: 1 };

/** Where the unit of a time that is counted at `index` stands: "4 working hours". */
function unitAt(entry: Entry, index: number): number {
  return /^(consecutive|straight|full|whole|business|working|successive|calendar)$/.test(entry.tokens[index + 1]?.norm ?? '') ? index + 2 : index + 1;
}

/** Days that a counted time spans, or 0. */
function spanOf(entry: Entry, index: number): number {
  const token = entry.tokens[index];
  if (token === undefined) return 0;
  const count = token.kind === 'number' ? Number.parseFloat(token.norm) : token.norm.length < 12 ? (words[token.norm] ?? 0) : 0;
  return count > 0 ? count * (days[entry.tokens[unitAt(entry, index)]?.norm ?? ''] ?? 0) : 0;
}

/** Whether "within 4 hours" can only be how long each answer may take: the text has a window, or a share of days, beside it. */
function namesOccasions(entry: Entry, facts: Facts): boolean {
  if (namesWindow(entry.tokens, facts.dates)) return true;
  return entry.tokens.some((token, index) => token.norm === 'of' && index > entry.body && isNumber(entry.tokens[index - 1]) && isNumber(entry.tokens[index + 1]) && spanOf(entry, index + 1) > 0);
}

const soonWords = wordSet('tomorrow today tonight overnight eod cob weekend tmrw');
const weekdayWords = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const sustained = wordSet('sustained consistent consistently consistency pattern trend habit track-record stable culture transformation turnaround turned turn transform overhaul rebuild entire whole reputation trust');

/** A deadline within days: tomorrow, Friday, within 24 hours, this week. */
function shortDeadline(entry: Entry, facts: Facts, limit: number): Span | null {
  for (const date of facts.dates) {
    if (date.class === 'latency' && namesOccasions(entry, facts)) continue;
    if (date.class !== 'deadline' && date.class !== 'window' && date.class !== 'latency') continue;
    const lead = entry.tokens[date.from - 1]?.norm;
    for (let index = date.from; index < date.to; index += 1) {
      const norm = entry.tokens[index]?.norm ?? '';
      const first = entry.tokens[date.from]?.norm;
      if (soonWords.has(norm) || (weekdayWords.has(norm) && (lead === 'by' || lead === 'until' || lead === 'before') && (date.to - date.from === 1 || first === 'this' || first === 'next'))) return date;
      const length = spanOf(entry, index);
      if ((first === 'within' || first === 'in') && length > 0 && length <= limit && entry.tokens[date.to]?.norm !== 'of' && entry.tokens[date.to - 1]?.norm !== 'of') return date;
      if (norm === 'week' && first === 'this') return date;
    }
  }
  return null;
}

/** A time shorter than the work or the rhythm that it must show (guidelines: bad-timeline c), or null. */
export const compressedTimeline = perEntry((entry: Entry, facts: Facts): Span | null => {
  let needed = 0;
  let allowed = Number.POSITIVE_INFINITY;
  let where: Span | null = null;
  for (let index = entry.body; index < entry.tokens.length; index += 1) {
    const before = entry.tokens[index - 1]?.norm ?? '';
    const periodEnd = entry.tokens[index]?.norm === 'end' && entry.tokens[index + 1]?.norm === 'of' ? (days[entry.tokens[index + 3]?.norm ?? ''] ?? 0) : 0;
    if (periodEnd > 0 && periodEnd < allowed) {
      allowed = periodEnd;
      where = { from: index, to: Math.min(entry.tokens.length, index + 4) };
    }
    const length = spanOf(entry, index);
    if (length === 0) continue;
    const earlier = entry.tokens[index - 2]?.norm ?? '';
    if (before === 'within' || before === 'in' || (before === 'next' && /^(the|within|in)$/.test(earlier)) || before === 'by') {
      if (length < allowed && !(before === 'within' && length < 7 && namesOccasions(entry, facts))) {
        allowed = length;
        where = { from: index - 1, to: Math.min(entry.tokens.length, unitAt(entry, index) + 1) };
      }
    } else needed = Math.max(needed, length);
  }
  if (where !== null && needed > allowed && needed >= 7) return where;
  const lasting = entry.tokens.some((token) => sustained.has(token.norm));
  const soon = shortDeadline(entry, facts, lasting ? 7 : 3);
  if (soon === null) return null;
  const shifting = changes(entry).length > 0 && metrics(entry).length > 0;
  const fromTo = entry.tokens.some((token, index) => token.norm === 'from' && entry.tokens[index + 1]?.kind === 'number');
  const longer = needed >= 14;
  return lasting || longer || fromTo || (shifting && facts.measures().length > 0) ? soon : null;
});
