/** One meeting of the story: words that nobody said, about numbers that are real. */
export interface Scene {
  readonly obstacle: string;
  readonly notes: string;
  readonly delta: string;
  readonly commitment: {
    readonly owner: 'report' | 'manager';
    readonly action: string;
    readonly output: string;
    readonly dueInDays: number;
    /** Days after the meeting on which it is shown to be done; null: it is not, before the next meeting. */
    readonly keptInDays: number | null;
    readonly proof: string;
  };
  readonly recap: 'in-time' | 'late';
  readonly correction: string | null;
}

/** The five meetings, one for each day of R60-R63 and S3. */
export const scenes: readonly Scene[] = [
  {
    obstacle: 'Two stories waited nine days for a review from another team',
    notes: 'Sprint 79 closed with 3 points against a median of 13.\nOne of thirteen listed stories was completed.\nThe metric to work on: velocity. One corrective action, see the commitment.',
    delta: '',
    commitment: {
      owner: 'report',
      action: 'Agree a review slot with the platform team',
      output: 'A page that names the two weekly review slots and who takes them',
      dueInDays: 5,
      keptInDays: 4,
      proof: 'The page with the two slots, agreed with the platform team',
    },
    recap: 'in-time',
    correction: null,
  },
  {
    obstacle: 'Stories are started before their questions are answered',
    notes: 'The review slot is used since Monday.\nFive stories are in progress; two have open questions.',
    delta: 'Reviews no longer wait; the review page is in use.',
    commitment: {
      owner: 'manager',
      action: 'Set up a weekly half hour with the product lead on open questions',
      output: 'A calendar series, and the list of questions answered in the first one',
      dueInDays: 6,
      keptInDays: 5,
      proof: 'The series and the six answered questions',
    },
    recap: 'in-time',
    correction: 'It was six open questions, not two.',
  },
  {
    obstacle: 'The test environment was down for a day',
    notes: 'Sprint 80 closed with 20 points, 4 of 13 listed stories completed.\nNobody was blocked at its end.',
    delta: 'Velocity 3 to 20; completed 1 of 13 to 4 of 13.',
    commitment: {
      owner: 'report',
      action: 'Align with the product lead on the order of the next sprint by its first day',
      output: 'The ordered list of at most ten stories, agreed in writing',
      dueInDays: 3,
      keptInDays: 5,
      proof: 'The ordered list, two days after it was due',
    },
    recap: 'late',
    correction: null,
  },
  {
    obstacle: 'One story grew to three times its estimate',
    notes: 'The ordered list came two days late; it is recorded as late.\nThe large story is split into three.',
    delta: 'Stories are ordered before the sprint begins.',
    commitment: {
      owner: 'report',
      action: 'Split every story above five points before it enters a sprint',
      output: 'The list of split stories with their new estimates',
      dueInDays: 6,
      keptInDays: 5,
      proof: 'Four stories split into nine, each of five points or less',
    },
    recap: 'in-time',
    correction: null,
  },
  {
    obstacle: 'None this week',
    notes: 'Sprint 81 closed with 13 points, 3 of 12 listed stories completed.\nMean of both sprints in the loop: 16.5 points, against 9.5 in the two before the trigger.',
    delta: 'Velocity 20 to 13; nobody blocked.',
    commitment: {
      owner: 'report',
      action: 'Write down how the team plans a sprint now',
      output: 'One page: review slots, open questions, order, size limit',
      dueInDays: 10,
      keptInDays: null,
      proof: '',
    },
    recap: 'in-time',
    correction: null,
  },
];
