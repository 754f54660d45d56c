import type { ObjectiveRow } from '../../contract/objectives.ts';
import { formatNumber } from '../ui/format-date.ts';

/** A figure with at most one decimal. */
const figure = (value: number): string => formatNumber(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1).replace('-', '−');
const points = (value: number): string => `${figure(value)} ${figure(value) === '1' ? 'point' : 'points'}`;

/** Words of objectives and key results. */
export const objectivesText = {
  title: 'Objectives',
  lead: 'What a quarter is for, and the numbers that say whether it got there. Everyone here reads titles and numbers.',
  quarters: 'Quarters',
  quarterName: (name: string): string => `${name.slice(5)} ${name.slice(0, 4)}`,
  empty: 'No objective in this quarter yet',
  emptyBody: 'An objective says in one sentence what the quarter is for. Two or three key results say by which numbers you will know.',
  more: 'Show more',
  states: { drafted: 'Draft', active: 'Under way', closed: 'Closed' } satisfies Record<ObjectiveRow['state'], string>,
  spans: 'spans teams',
  ownedBy: (name: string): string => `Owner: ${name}`,
  noKeyResult: 'No key result yet.',
  noSpanning: 'No objective of this quarter spans teams',
  noSpanningBody: (atLeast: number): string => `At least ${atLeast} should need the joint delivery of several teams: what one team can do alone is talked about in 1on1s (R31).`,
  behindTitle: 'Furthest behind',
  behindNote: 'By what each week that is left would have to bring. A slip becomes a topic of its owner’s next 1on1, once.',
  neededAWeek: (value: number): string => `${points(value)} a week needed`,
  noCheckIn: 'No check-in yet',
  notShared: 'Read from a KPI that is not shared with you',
  standing: (progress: number, expected: number): string => `${figure(Math.round(progress))} of 100, ${figure(Math.round(expected))} expected by today`,
  bullet: (title: string, progress: number, expected: number): string => `${title}: ${figure(Math.round(progress))} of 100 points, ${figure(Math.round(expected))} expected by today`,
  behind: (value: number): string => `${points(Math.round(value))} behind`,
  onCourse: 'On course',
  done: 'Reached',
  unknown: 'Not known',
  dropped: 'Dropped',
  score: (value: number): string => `Score ${figure(value)} of 100`,
  confidence: (value: number, most: number): string => `${value} chances in ${most}`,
  value: (value: number, unit: string | null): string => (unit === null ? figure(value) : `${figure(value)} ${unit}`),
  course: (from: string, to: string): string => `from ${from} to ${to}`,
  notFilled: 'Give a number.',
  reason: 'Reason',
  reasonHint: 'What stood there before stays in the record.',
} as const;
