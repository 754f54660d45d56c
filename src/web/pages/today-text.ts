import type { TodayView } from '../../contract/today.ts';

type NeedKind = TodayView['needs'][number]['kind'];

/** `about` is null when it is about the reader. */
const needs: Readonly<Record<NeedKind, (about: string | null) => string>> = {
  'fix-time': (about) => `Fix a time with ${about ?? 'your manager'}`,
  'answer-signal': (about) => (about === null ? 'A signal about you waits for an answer' : `Answer a signal about ${about}`),
  'send-recap': (about) => (about === null ? 'Send the recap of your 1on1' : `Send the recap of the 1on1 with ${about}`),
  'acknowledge-recap': (about) => (about === null ? 'Acknowledge the recap of your 1on1' : `Acknowledge the recap of your 1on1 with ${about}`),
  'sign-off': (about) => (about === null ? 'Sign off your plan' : `Sign off the plan of ${about}`),
  'acknowledge-criteria': (about) => (about === null ? 'Acknowledge the criteria of your plan' : `Acknowledge the criteria of the plan of ${about}`),
  'decide-exit': (about) => (about === null ? 'Decide the exit of your plan' : `Decide the exit of ${about}`),
  'late-commitment': (about) => (about === null ? 'Your commitment is late' : `${about} has a late commitment`),
};

/** By the name of the clock in the policy. */
const clocks: Readonly<Record<string, string>> = {
  'first-1on1': 'Fix a time for a 1on1',
  'signal-answer': 'Answer a signal',
  recap: 'Send a recap',
  'commitment-due': 'Keep a commitment',
  'meeting-held': 'Hold a 1on1',
  'plan-end': 'End of a plan',
};

type Preset = NonNullable<TodayView['next']>['preset'];
const presets: Readonly<Record<Preset, string>> = { standard: 'standard', coaching: 'coaching', turnaround: 'turnaround', formal: 'formal' };

/** Words of Today. */
export const todayText = {
  greeting: (hour: number, name: string): string => `Good ${hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'}, ${name}`,
  need: (kind: NeedKind, about: string | null): string => needs[kind](about),
  needActions: {
    'fix-time': 'Fix a time',
    'answer-signal': 'Answer',
    'send-recap': 'Send',
    'acknowledge-recap': 'Read',
    'sign-off': 'Sign off',
    'acknowledge-criteria': 'Read',
    'decide-exit': 'Decide',
    'late-commitment': 'Look',
  } satisfies Record<NeedKind, string>,
  week: (number: number): string => `week ${number}`,
  needsYou: 'Needs you',
  open: (count: number): string => `${count} open`,
  nothingNeeds: 'Nothing waits for you',
  nothingNeedsBody: 'Triggers, recaps, sign-offs and late commitments that need you appear here, each with its one action.',
  overdueSince: 'was due',
  due1: 'due',
  next: 'Next 1on1',
  nothingNext: 'No 1on1 ahead',
  nothingNextBody: 'Start a series with somebody on their page; the next meeting then stands here with its agenda.',
  live: 'under way',
  openRoom: 'Open room',
  kind: (preset: Preset, number: number): string => `${presets[preset]}, #${number}`,
  moved: 'What moved',
  allKpis: 'All KPIs',
  nothingMoved: 'Nothing moved beyond its noise',
  nothingMovedBody: 'KPIs whose latest reading left its natural limits, or missed its target, stand here.',
  clocks: 'Clocks that run',
  running: (count: number): string => `${count} running`,
  ends: 'ends',
  clock: (name: string): string => clocks[name] ?? name,
  due: 'Commitments due',
  allDue: (count: number): string => `All ${count}`,
  dueNote: 'Owner, date and output on each',
  nothingDue: 'No commitment is due',
  nothingDueBody: 'A 1on1 closes with at least one commitment: who does what by when, and what will exist then.',
  day: 'Your day',
  meetings: (count: number): string => (count === 1 ? '1 meeting' : `${count} meetings`),
  nothingDay: 'No 1on1 today',
  nothingDayBody: 'A series puts its meetings here on the day they happen.',
  with: (name: string): string => `1on1 with ${name}`,
  late: (days: number): string => (days === 1 ? '1 day late' : `${days} days late`),
  today: 'Today',
  inDays: (days: number): string => (days === 1 ? 'Tomorrow' : `In ${days} days`),
} as const;
