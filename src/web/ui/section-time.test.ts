import { expect, test } from 'vitest';
import { clockFace, secondsSpent, type AgendaSection } from './section-time.ts';

const review: AgendaSection = { id: 'review', label: 'Metric review', minutes: 5, spentSeconds: 90 };

test('only the running section gains time, from whole seconds since its stretch began', () => {
  expect(secondsSpent(review, 'review', 10_000, 15_999)).toBe(95);
  expect(secondsSpent(review, 'other', 10_000, 15_999)).toBe(90);
  expect(secondsSpent(review, 'review', null, 15_999)).toBe(90);
});

test('a client clock behind the server never takes time away', () => {
  expect(secondsSpent(review, 'review', 20_000, 15_000)).toBe(90);
});

test('a clock face counts minutes beyond the hour and shows overrun without a sign', () => {
  expect(clockFace(395)).toBe('06:35');
  expect(clockFace(3_661)).toBe('61:01');
  expect(clockFace(-61)).toBe('01:01');
});
