import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilDate, dateOfDay, isoWeek, mondayOf } from '../civil-week.ts';
import { dayNumber } from '../point.ts';
import { guessDateOrder, readDate } from './read-date.ts';

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = fc.integer({ min: dayNumber(civilDate(2000, 1, 1) ?? never()), max: dayNumber(civilDate(2099, 12, 31) ?? never()) });

function never(): never {
  throw new Error('that day exists');
}

describe('a date', () => {
  it('is read in every way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDay(day) ?? never();
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const name = short[Number(month) - 1] ?? '';
        const two = year.slice(2);
        for (const text of [date, `${date}T10:00:00.000Z`, `${date} 09:05`, `${year}/${month}/${dayOfMonth}`, `${year}${month}${dayOfMonth}`]) {
          expect(readDate(text, null), text).toEqual({ from: null, to: date });
        }
        for (const text of [`${dayOfMonth}/${name}/${two}`, `${dayOfMonth}/${name}/${two} 9:05 AM`, `${Number(dayOfMonth)}-${name}-${year}`, `${name} ${Number(dayOfMonth)}, ${year}`, `'Wed ${name} ${dayOfMonth} ${year} 11:21:41 GMT+0000 (GMT+00:00)`]) {
          expect(readDate(text, null), text).toEqual({ from: null, to: date });
        }
        expect(readDate(`${dayOfMonth}.${month}.${year}`, null)).toEqual({ from: null, to: date });
        expect(readDate(`${dayOfMonth}/${month}/${two}`, 'day-first')).toEqual({ from: null, to: date });
        expect(readDate(`${month}/${dayOfMonth}/${year} 10:15 PM`, 'month-first')).toEqual({ from: null, to: date });
      }),
    );
  });

  it.each([
    ['03/04/2026', 'ambiguous'],
    ['25/12/2026', { from: null, to: '2026-12-25' }],
    ['12/25/26', { from: null, to: '2026-12-25' }],
    ['04/04/2026', { from: null, to: '2026-04-04' }],
    ['31/02/2026', 'not-a-date'],
    ['18/Brumaire/25', 'not-a-date'],
    ['3 juillet 2026', { from: null, to: '2026-07-03' }],
    ['5. März 2026', { from: null, to: '2026-03-05' }],
    ['2026-W53', { from: '2026-12-28', to: '2027-01-03' }],
    ['2025-W53', 'not-a-date'],
    ['', 'blank'],
    ['soon', 'not-a-date'],
    ['2026-03-041', 'not-a-date'],
  ])('%j', (text, expected) => {
    expect(readDate(text, null)).toEqual(expected);
  });

  it('keeps to the order that was said', () => {
    expect(readDate('25/12/2026', 'month-first')).toBe('not-a-date');
  });
});

describe('the order of a file', () => {
  it.each([
    [['03/04/2026', '25/04/2026'], 'day-first'],
    [['03/04/2026', '04/25/2026'], 'month-first'],
    [['03/04/2026'], 'unclear'],
    [['25/04/2026', '04/25/2026'], 'unclear'],
    [['03.04.2026'], 'day-first'],
    [['2026-04-03', '03/Apr/26', ''], null],
  ])('%j', (cells, expected) => {
    expect(guessDateOrder(cells)).toBe(expected);
  });
});

describe('weeks', () => {
  it('agree with the calendar of Temporal', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDay(day) ?? never();
        expect(dayNumber(date)).toBe(day);
        const plain = Temporal.PlainDate.from(date);
        expect(isoWeek(plain.yearOfWeek ?? 0, plain.weekOfYear ?? 0)?.from).toBe(dateOfDay(mondayOf(day)));
        expect(Temporal.PlainDate.from(dateOfDay(mondayOf(day)) ?? never()).dayOfWeek).toBe(1);
      }),
    );
  });
});
