import { expect, test } from 'vitest';
import { daysBetween, formatCivilDate, formatDistance, formatInstant, isoWeek } from './format-date.ts';

test('a civil date reads the same in every time zone, an instant does not', () => {
  expect(formatCivilDate('2026-03-01', 'weekday')).toBe('Sun 1 Mar');
  expect(formatInstant('2026-03-01T23:30:00Z', 'short', { timeZone: 'Asia/Tokyo' })).toContain('2 Mar');
  expect(formatInstant('2026-03-01T23:30:00Z', 'short', { timeZone: 'America/New_York' })).toContain('18:30');
});

test('a distance never rounds up: 47 hours are one day, not two', () => {
  const now = Date.parse('2026-03-04T00:00:00Z');
  expect(formatDistance('2026-03-05T23:00:00Z', now)).toBe('tomorrow');
  expect(formatDistance('2026-03-04T00:12:30Z', now)).toBe('in 12 minutes');
  expect(formatDistance('2026-02-28T00:00:00Z', now)).toBe('4 days ago');
  expect(formatDistance('2026-03-04T00:00:20Z', now)).toBe('this minute');
});

test('days between dates ignore the change to summer time', () => {
  expect(daysBetween('2026-03-27', '2026-03-31')).toBe(4);
  expect(daysBetween('2026-03-31', '2026-03-27')).toBe(-4);
});

test('ISO weeks: the days around New Year belong to the week of their Thursday', () => {
  expect(['2026-11-22', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(isoWeek)).toEqual([47, 53, 53, 1, 1]);
});
