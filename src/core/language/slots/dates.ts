import { isNumber, matchesAt, patternGroups, type Numbered } from '../pattern.ts';
import type { Span, Token } from '../token.ts';
import { calendarWords, months, repeatWords, scheduledEvents, shortMonths, shortWeekdays, timeUnits, weekdays } from '../words/time.ts';
import { latencyDates, pastDates, pointDates, recurringDates, vagueDates, windowDates } from './date-patterns.ts';

/**
 * What a time in the text can be used for. `deadline` is a day one can look on; `window` a stretch with an end; `recurring` a rhythm;
 * `latency` a span after an event; `past`, `start` and `vague` let nobody look.
 */
export type DateClass = 'deadline' | 'window' | 'recurring' | 'latency' | 'past' | 'start' | 'vague';

export interface DateSlot extends Span {
  readonly class: DateClass;
}

const beforePoint = new Set('by before on until till next this from since of in at for due early late mid end after between and to through starting latest over across within - until'.split(' '));
const deadlineLeads = new Set(['by', 'before', 'until', 'till', 'due', 'latest', 'on', 'through']);
const startLeads = new Set(['from', 'starting', 'beginning']);
const said = new Set('said discussed agreed mentioned talked spoke spoken noted promised covered raised decided met wrote asked'.split(' '));
const ordinal = /^\d{1,2}(st|nd|rd|th)$/;
const dayNumber = /^\d{1,2}(st|nd|rd|th)?$/;
const numericDate = /^(\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2})$/;
const clockTime = /^(\d{1,2}:\d{2}(am|pm|h|uhr)?|\d{1,2}(am|pm|h))$/;
const periodCode = /^(q[1-4]|h[12]|wd\d+|fy\d+|cw\d+|kw\d+|wk\d+|w\d+|t[1-3]|y\d\d?|sprint-\d+)$/;
const countedPeriods = new Set('week wk cw kw sprint iteration day quarter month term year cycle release milestone pi period'.split(' '));
const calendarWord = new Set([...months, ...shortMonths, ...weekdays, ...shortWeekdays, ...countedPeriods]);
const year = /^(19|20)\d\d$/;

function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (months.has(token.norm)) return true;
  if (!shortMonths.has(token.norm)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'number' && dayNumber.test(before.norm)) return true;
  if (after?.kind === 'number' && (dayNumber.test(after.norm) || year.test(after.norm)) && token.capital) return true;
  if (!token.capital) return token.norm !== 'may' && token.norm !== 'march' && token.norm !== 'mar' && token.norm !== 'dec' && before !== undefined && beforePoint.has(before.norm);
  if ((token.norm === 'may' || token.norm === 'march') && before?.kind === 'word') return true;
  return before !== undefined && (beforePoint.has(before.norm) || before.norm === 'the' || before.norm === 'last' || before.norm === 'throughout' || before.norm === 'during');
}

function isWeekday(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (weekdays.has(token.norm)) return true;
  if (!shortWeekdays.has(token.norm)) return false;
  const before = tokens[at - 1];
  if (before === undefined) return token.capital && token.norm !== 'sat' && token.norm !== 'wed';
  if (before.norm === 'the' || before.norm === 'i' || before.norm === 'we' || before.norm === 'you') return false;
  return token.capital || (beforePoint.has(before.norm) && before.norm !== 'to' && before.norm !== 'of' && before.norm !== 'in');
}

/** The end of a written date at `at` ("3 March", "March 3rd", "the 14th", "12/05", "week 34", "Q3 2026"), or -1. */
function writtenDate(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  const withYear = (end: number): number => (end < limit && year.test(tokens[end]?.norm ?? '') ? end + 1 : end);
  if (token.kind === 'number') {
    if (dayNumber.test(token.norm)) {
      const month = next?.norm === 'of' ? at + 2 : at + 1;
      if (month < limit && isMonth(tokens, month)) return withYear(month + 1);
    }
    if (numericDate.test(token.norm) && plausibleDate(token.norm, tokens[at - 1], next)) return at + 1;
    if (ordinal.test(token.norm) && (tokens[at - 1]?.norm === 'the' || beforePoint.has(tokens[at - 1]?.norm ?? ''))) {
      return next?.kind === 'word' && next.verb === null && !/^(at|and|or|,|to|in|i|we|you|he|she|they|is|was|of|with|for|from|the|at|latest|then|for)$/.test(next.norm) ? -1 : at + 1;
    }
    if (clockTime.test(token.norm)) return at + 1;
    if (year.test(token.norm) && /^(in|by|until|of|for|since|before|end)$/.test(tokens[at - 1]?.norm ?? '')) return at + 1;
    return -1;
  }
  if (token.kind !== 'word' || (!calendarWord.has(token.norm) && !(token.norm.length <= 9 && periodCode.test(token.norm)))) return -1;
  if (isMonth(tokens, at)) {
    if (next?.kind === 'number' && dayNumber.test(next.norm)) return withYear(at + 2);
    return withYear(at + 1);
  }
  if (isWeekday(tokens, at)) return next !== undefined && /^(morning|afternoon|evening|night|noon|lunchtime)$/.test(next.norm) ? at + 2 : at + 1;
  if (periodCode.test(token.norm)) return withYear(at + 1);
  if (countedPeriods.has(token.norm) && next?.kind === 'number' && /^\d{1,2}(\.\d)?$/.test(next.norm)) return at + 2;
  return -1;
}

function plausibleDate(norm: string, before: Token | undefined, after: Token | undefined): boolean {
  if (/^\d{4}-/.test(norm)) return true;
  if (norm === '1:1' || norm.includes(':')) return false;
  const [first = 0, second = 0] = norm.split(/[./-]/).map(Number);
  const dayMonth = first >= 1 && first <= 31 && second >= 1 && second <= 31 && (first <= 12 || second <= 12);
  if (!dayMonth) return false;
  const parts = norm.split(/[./-]/).length;
  if (parts === 3) return true;
  if (norm.includes('/') && first > 12 && second <= 12 && norm !== '24/7' && (after === undefined || after.kind === 'mark')) return true;
  return before !== undefined && /^(on|by|before|until|till|since|from|the|due|to|of|latest|at|after|-|\()$/.test(before.norm) && (norm.includes('/') || /^\d\d\.\d\d$/.test(norm) || norm.includes('-')) && !(norm.includes('-') && before.norm !== 'on' && before.norm !== 'by');
}

const classes: readonly DateClass[] = ['vague', 'past', 'window', 'recurring', 'latency', 'deadline'];
const datePatterns = patternGroups([vagueDates, pastDates, windowDates, recurringDates, latencyDates, pointDates], {
  weekday: weekdays,
  month: months,
  unit: timeUnits,
  event: scheduledEvents,
  point: calendarWords,
  repeat: repeatWords,
});

/** The longest time that begins at a token; of equals the class that stands first. */
function longestReader(on: Numbered, limit: number): (at: number) => { end: number; class: DateClass } | null {
  let end = -1;
  let group = 0;
  const tell = (one: number, to: number): void => {
    if (to > end || (to === end && one < group)) {
      end = to;
      group = one;
    }
  };
  return (at) => {
    end = -1;
    matchesAt(datePatterns, on, at, limit, tell);
    const written = writtenDate(on.tokens, at, limit);
    if (written > at && written >= end) return { end: written, class: 'deadline' };
    return end > at ? { end, class: classes[group] ?? 'deadline' } : null;
  };
}

function lead(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.norm ?? '';
  return before === 'the' || before === 'our' || before === 'early' || before === 'mid' || before === 'late' ? (tokens[at - 2]?.norm ?? '') : before;
}

/** Whether the date at `at` is when something was said: "as we discussed on 12/05". */
function isOfTalk(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark') return false;
    if (said.has(token.norm)) {
      for (let head = back - 1; head >= Math.max(0, back - 5); head -= 1) {
        const norm = tokens[head]?.norm;
        if (norm === 'as' || norm === 'like') return true;
        if (norm === 'we' || norm === 'i' || norm === 'you' || norm === 'it' || norm === 'was') return norm !== 'it' ;
      }
      return back === 0;
    }
  }
  return false;
}

function classOf(tokens: readonly Token[], from: number, end: number, found: DateClass): DateClass {
  if (found === 'vague' || found === 'past') return found;
  const before = lead(tokens, from);
  if (before === 'since') return 'past';
  // "the minutes of 4 May": the date names a paper.
  if (found === 'deadline' && tokens[from - 1]?.norm === 'of' && !tokens.slice(Math.max(0, from - 6), from).some((token) => /^(by|before|until|till|after|at)$/.test(token.norm)) && !/^(\d.*|end|close|start|beginning|middle|mid|week|first|second|third|last|fourth|rest|half|morning|afternoon|evening|night|month|quarter|as)$/.test(tokens[from - 2]?.norm ?? '') && tokens[from - 2]?.kind === 'word') return 'past';
  if (before === 'as' || (before === 'of' && tokens[from - 2]?.norm === 'as')) return 'past';
  if (isOfTalk(tokens, from)) return 'past';
  if (found !== 'deadline') return found;
  if (startLeads.has(before)) {
    const after = tokens[end]?.norm;
    if (before === 'starting' || before === 'beginning') return 'start';
    return after === 'to' || after === 'until' || after === 'till' || after === 'through' || after === '-' ? 'window' : 'start';
  }
  if (before === 'between' || before === 'throughout' || before === 'during') return 'window';
  return deadlineLeads.has(before) ? 'deadline' : found;
}

/** All times in a run of tokens, in order. Own grammar: a time is found and classed here, never resolved to a day. */
export function findDates(on: Numbered, from: number, to: number): readonly DateSlot[] {
  const found: DateSlot[] = [];
  const longestAt = longestReader(on, to);
  let at = from;
  while (at < to) {
    const hit = longestAt(at);
    if (hit === null) at += 1;
    else {
      found.push({ from: at, to: hit.end, class: classOf(on.tokens, at, hit.end, hit.class) });
      at = hit.end;
    }
  }
  return found;
}

/** Whether a number token counts time ("two weeks"), which measures nothing but time. */
export function countsTime(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens[at]) && timeUnits.has(tokens[at + 1]?.norm ?? '');
}
