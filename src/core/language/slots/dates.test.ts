import { describe, expect, it } from 'vitest';
import { readEntry } from '../entry.ts';
import type { DateClass } from './dates.ts';

/** The times of a text: their words and what they can be used for. */
function timesOf(text: string): readonly (readonly [string, DateClass])[] {
  const entry = readEntry(text, new Set());
  return entry.dates.flat().map((date) => [text.slice(entry.tokens[date.from]?.start, entry.tokens[date.to - 1]?.end), date.class]);
}

describe('times that one can look on', () => {
  it.each([
    ['I send it by Friday', 'Friday'],
    ['I send it tomorrow', 'tomorrow'],
    ['I send it by 3 March', '3 March'],
    ['I send it on March 3rd', 'March 3rd'],
    ['I send it on the 14th', '14th'],
    ['I send it by 12/05', '12/05'],
    ['I send it by 2026-03-01', '2026-03-01'],
    ['I send it by EOD', 'EOD'],
    ['I send it by close of business', 'close of business'],
    ['I send it by the end of the month', 'end of the month'],
    ['I send it by month end', 'month end'],
    ['I send it in Q3', 'Q3'],
    ['it ships in sprint 31', 'sprint 31'],
    ['I send it by week 34', 'week 34'],
    ['I close the books by WD5', 'WD5'],
    ['I send it before our next 1:1', 'before our next 1:1'],
    ['I send it before half term', 'half term'],
    ['I send it next Tuesday', 'next Tuesday'],
    ['I send it in two weeks', 'in two weeks'],
    ['it is live two weeks from today', 'two weeks from today'],
    ['I send it by noon', 'noon'],
    ['I send it by Wed', 'Wed'],
    ['I hand it over on Sat', 'Sat'],
    ['it opens in May', 'May'],
  ])('%s', (text, time) => {
    expect(timesOf(text)).toContainEqual([time, 'deadline']);
  });
});

it.each<readonly [string, DateClass]>([
  ['I send it soon', 'vague'],
  ['I send it as soon as possible', 'vague'],
  ['going forward I send it', 'vague'],
  ['I send it in the coming weeks', 'vague'],
  ['I send it once the dust has settled', 'vague'],
  ['I send it in due course', 'vague'],
  ['the rate fell last week', 'past'],
  ['two weeks ago it broke', 'past'],
  ['since 3 March I own it', 'past'],
  ['as discussed on 12/05 I own it', 'past'],
  ['from 3 March on I own it', 'start'],
  ['I check it every Monday', 'recurring'],
  ['at most five per month', 'recurring'],
  ['reply within four hours of the call', 'latency'],
  ['under 2% over the next six weeks', 'window'],
  ['under 2% throughout June', 'window'],
  ['under 2% from 1 June to 31 August', 'window'],
  ['under 2% in each of the next six weeks', 'window'],
])('%s is %s', (text, dateClass) => {
  expect(timesOf(text).map(([, one]) => one)).toContain(dateClass);
});

it.each(['we sat down with the client', 'the sun was out', 'we will march on', 'the boss fights at 5 health', 'you may leave', 'I may be wrong', 'the ratio is 12/40', 'we wed style to content', 'version 2.5 of the form', 'a second opinion', 'read the minutes'])(
  'finds no time in "%s"',
  (text) => {
    expect(timesOf(text)).toEqual([]);
  },
);
