import { expect, test } from 'vitest';
import { clockView, type ClockView } from '../../contract/views.ts';
import { clockWords } from './clock-words.ts';

const clock = (over: object): ClockView =>
  clockView.parse({
    id: `clk_${'0'.repeat(32)}`,
    name: 'first-1on1',
    startedAt: '2026-03-04T10:00:00.000Z',
    dueAt: '2026-03-06T10:00:00.000Z',
    state: 'running',
    settledAt: null,
    told: [],
    ...over,
  });
const told = ['Maya', 'Ana'].map((name, index) => ({ id: `usr_${String(index).repeat(32)}`, name }));
const [early, late] = [Date.parse('2026-03-05T10:00:00.000Z'), Date.parse('2026-03-06T10:00:00.000Z')];

test('a clock that has run out is not "running", even before the server records it as missed', () => {
  expect(clockWords(clock({}), early)).toMatchObject({ tone: 'warn', words: '' });
  expect(clockWords(clock({}), late).tone).toBe('bad');
  expect(clockWords(clock({}), late).words).toContain('time is up');
});

test('a missed one says who was told', () => {
  expect(clockWords(clock({ state: 'missed', settledAt: '2026-03-06T10:00:05.000Z', told }), late).words).toContain('Told: Maya, Ana.');
});

test('an answer in time counts from the start, a late one from the end of the clock', () => {
  expect(clockWords(clock({ state: 'met', settledAt: '2026-03-04T15:30:00.000Z' }), late).words).toContain('5 h 30 min after the data arrived');
  expect(clockWords(clock({ state: 'answered-late', settledAt: '2026-03-06T12:00:00.000Z', told }), late).words).toContain('2 h after the time was up');
});
