import { expect, test } from 'vitest';
import { recapText } from './recap-text.ts';

test('a late recap says how late, in hours and minutes, and that it stays so', () => {
  expect(recapText.late('2026-03-04T10:00:00.000Z', '2026-03-04T13:00:00.000Z')).toBe('Sent 3 h after the deadline; recorded as late');
  expect(recapText.late('2026-03-04T10:00:00.000Z', '2026-03-08T11:00:00.000Z')).toBe('Sent 4 days after the deadline; recorded as late');
});
