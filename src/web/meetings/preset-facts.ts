import type { MeetingRow } from '../../contract/views.ts';

/** What a kind of 1on1 means, as far as it matters when one is chosen. */
export interface PresetFacts {
  readonly preset: MeetingRow['preset'];
  readonly name: string;
  /** What it is for. */
  readonly use: string;
  readonly minutes: number;
  readonly everyDays: number;
  readonly sections: readonly (readonly [title: string, minutes: number])[];
  readonly recordType: MeetingRow['recordType'];
  readonly mostCommitments: number | null;
}

/** The four kinds as the product delivers them. A test holds these words to the policy's own numbers. */
export const presetFacts: readonly PresetFacts[] = [
  {
    preset: 'standard',
    name: 'Standard',
    use: 'The regular 1on1: priorities, what blocks, decisions, growth.',
    minutes: 30,
    everyDays: 14,
    sections: [
      ['Priorities', 8],
      ['Blockers', 8],
      ['Decisions', 7],
      ['Growth', 7],
    ],
    recordType: 'coaching',
    mostCommitments: 3,
  },
  {
    preset: 'coaching',
    name: 'Coaching',
    use: 'Growth first, closer together.',
    minutes: 30,
    everyDays: 7,
    sections: [
      ['Growth', 10],
      ['Blockers', 10],
      ['Commitment', 10],
    ],
    recordType: 'coaching',
    mostCommitments: 3,
  },
  {
    preset: 'turnaround',
    name: 'Turnaround',
    use: 'Short and about the numbers: a gap to close within weeks.',
    minutes: 12,
    everyDays: 7,
    sections: [
      ['Metric review', 5],
      ['Obstacle removal', 5],
      ['Commitment', 2],
    ],
    recordType: 'performance',
    mostCommitments: null,
  },
  {
    preset: 'formal',
    name: 'Formal checkpoint',
    use: 'Checks the criteria of a formal plan one by one.',
    minutes: 15,
    everyDays: 7,
    sections: [
      ['Verification', 8],
      ['Evidence', 5],
      ['Commitment', 2],
    ],
    recordType: 'verification',
    mostCommitments: null,
  },
];
