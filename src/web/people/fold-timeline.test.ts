import { expect, test } from 'vitest';
import { timelineEntry } from '../../contract/people.ts';
import { foldTimeline } from './fold-timeline.ts';

const usr = (digit: string) => `usr_${digit.repeat(32)}`;

function entry(n: number, type: string, line: string, at = '2026-03-04T10:00:00.000Z', actor = '1') {
  return timelineEntry.parse({ at, type, stream: 'mtg_1', n, actor: { id: usr(actor), name: 'Ada' }, about: 'meeting', subject: 'mtg_1', line });
}

test('neighbours that say the same of the same person on one day are one line; nothing else is lost', () => {
  const read = (n: number, at?: string, actor?: string) => entry(n, 'access.read', 'Read', at, actor);
  const entries = [read(1), read(2), entry(3, 'recap.published', 'Recap sent'), read(4), read(5, '2026-03-03T10:00:00.000Z'), read(6, '2026-03-03T10:00:00.000Z', '2')];
  expect(foldTimeline(entries, false).map(({ entry: { n }, times }) => [n, times])).toEqual([[1, 2], [3, 1], [4, 1], [5, 1], [6, 1]]);
});

test('steps inside a 1on1 are left out until they are asked for; then every entry stands alone', () => {
  const entries = [entry(1, 'meeting.held', 'Held'), entry(2, 'section.entered', 'Section'), entry(3, 'section.entered', 'Section')];
  expect(foldTimeline(entries, false)).toHaveLength(1);
  expect(foldTimeline(entries, true).map(({ entry: { n } }) => n)).toEqual([1, 2, 3]);
});
