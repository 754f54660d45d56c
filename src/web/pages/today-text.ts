import type { TodayView } from '../../contract/today.ts';

type NeedKind = TodayView['needs'][number]['kind'];

const needs: Readonly<Record<NeedKind, (about: string) => string>> = {
  'fix-time': (about) => `Fix a time with ${about}`,
  'send-recap': (about) => `Send the recap of the 1on1 with ${about}`,
  'acknowledge-recap': (about) => `Acknowledge the recap of your 1on1 with ${about}`,
  'sign-off': (about) => `Sign off the plan of ${about}`,
  'acknowledge-criteria': (about) => `Acknowledge the criteria of the plan of ${about}`,
  'decide-exit': (about) => `Decide the exit of ${about}`,
  'late-commitment': (about) => `Late commitment of ${about}`,
};

/** Words of Today. */
export const todayText = {
  greeting: (hour: number, name: string): string => `Good ${hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'}, ${name}`,
  need: (kind: NeedKind, about: string): string => needs[kind](about),
  needsYou: 'Needs you',
  open: (count: number): string => `${count} open`,
  nothingNeeds: 'Nothing waits for you',
  nothingNeedsBody: 'Triggers, recaps, sign-offs and late commitments that need you appear here, each with its one action.',
  overdue: 'overdue',
  due: 'Commitments due',
  dueNote: 'Owner, date and output on each',
  nothingDue: 'No commitment is due',
  nothingDueBody: 'A 1on1 closes with at least one commitment: who does what by when, and what will exist then.',
  day: 'Your day',
  meetings: (count: number): string => (count === 1 ? '1 meeting' : `${count} meetings`),
  nothingDay: 'No 1on1 today',
  nothingDayBody: 'A series puts its meetings here on the day they happen.',
  with: (name: string): string => `1on1 with ${name}`,
  number: (number: number): string => `number ${number}`,
  late: (days: number): string => (days === 1 ? '1 day late' : `${days} days late`),
  today: 'Today',
  inDays: (days: number): string => (days === 1 ? 'Tomorrow' : `In ${days} days`),
} as const;
