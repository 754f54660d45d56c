import { expect, test } from 'vitest';
import { formatInstant } from '../../core/kernel/schema.ts';
import { Temporal } from 'temporal-polyfill';
import { namedId } from '../../../test/decisions/pure-record.ts';
import type { MeetingRow } from '../../contract/views.ts';
import { draftsThatCount, emptyDraft, gateReason, missingSlots, readDrafts } from './commitment-drafts.ts';
import { sectionProgress } from './section-progress.ts';

const at = (time: string) => formatInstant(Temporal.Instant.from(`2026-03-04T${time}Z`));
const [maya, jonas] = [
  { id: namedId('person', 'maya'), name: 'Maya' },
  { id: namedId('person', 'jonas'), name: 'Jonas' },
];
const meeting: MeetingRow = {
  id: namedId('meeting', 'one'),
  series: namedId('series', 'one'),
  number: 1,
  manager: maya,
  report: jonas,
  preset: 'turnaround',
  recordType: 'performance',
  plan: null,
  state: 'live',
  startsAt: at('10:00:00'),
  minutes: 12,
  sections: [
    { key: 'review', title: 'Metric review', minutes: 5 },
    { key: 'obstacles', title: 'Obstacles', minutes: 5 },
    { key: 'commitment', title: 'Commitment', minutes: 2 },
  ],
  agendaItems: 0,
  recap: 'none',
};
const room = { parties: [maya, jonas], today: '2026-03-04' };
const whole = { ...emptyDraft('a'), owner: jonas.id, action: 'Cut it', due: '2026-03-04', expectedOutput: 'A list', escalation: 'Director after 3 days' };

test('a section that was entered twice keeps the time of its first stretch', () => {
  const entered = [
    { section: 'review', at: at('10:00:00') },
    { section: 'obstacles', at: at('10:05:30') },
    { section: 'review', at: at('10:06:00') },
  ];
  const progress = sectionProgress({ meeting, state: 'live', entered, endedAt: null });
  expect(progress.sections.map((section) => section.spentSeconds)).toEqual([330, 30, 0]);
  expect(progress).toMatchObject({ current: 'review', runningSince: Date.parse(at('10:06:00')), next: { id: 'obstacles' } });
});

test('a closed meeting runs no section, and its end ends the last', () => {
  const progress = sectionProgress({ meeting, state: 'closed', entered: [{ section: 'commitment', at: at('10:10:00') }], endedAt: at('10:13:00') });
  expect(progress).toMatchObject({ current: null, runningSince: null, next: null });
  expect(progress.sections[2]?.spentSeconds).toBe(180);
});

test('a draft is whole with an owner in the room, today or later, and words in every slot', () => {
  expect(missingSlots(whole, room)).toEqual([]);
  expect(missingSlots({ ...whole, owner: namedId('person', 'eve'), due: '2026-03-03', action: '  ' }, room)).toEqual(['action', 'owner', 'due']);
  expect(missingSlots(emptyDraft('b'), room)).toEqual(['action', 'owner', 'due', 'expectedOutput', 'escalation']);
});

test('the gate opens for whole drafts within its bounds, and a blank one beside them does not shut it', () => {
  const gate = { least: 1, most: 2 };
  expect(gateReason([whole, emptyDraft('b')], gate, room)).toBeNull();
  expect(gateReason([emptyDraft('b')], gate, room)).toEqual({ kind: 'slots', draft: 'b', slot: 'action', count: 5 });
  expect(gateReason([], gate, room)).toEqual({ kind: 'too-few', count: 1 });
  expect(gateReason([whole, { ...whole, key: 'b' }, { ...whole, key: 'c' }], gate, room)).toEqual({ kind: 'too-many', count: 2 });
  expect(draftsThatCount([emptyDraft('a'), whole])).toEqual([whole]);
});

test('what a browser kept is believed only where it has the shape of a draft', () => {
  expect(readDrafts([whole, { ...whole, due: 4 }, null, 'x'])).toEqual([whole]);
  expect(readDrafts({ 0: whole })).toEqual([]);
});
