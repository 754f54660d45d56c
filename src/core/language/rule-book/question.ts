import type { Rule } from './rule.ts';

/** Rules for what is asked in a 1on1. */
export const questionRules: readonly Rule[] = [
  {
    id: 'status-question',
    group: 'QUESTION',
    name: 'A tracker could answer',
    means: 'The question asks for progress or a list of work, or it can be answered by a shrug: any updates, all good, anything else.',
    why: 'The answer stands in a list already, and the half hour is spent on reading it aloud.',
    question: 'Which decision or risk do you want to hear about?',
    answer: 'Ask for what no list holds: a decision, a blocker, a risk, a reason, a disagreement, a need.',
    examples: [
      {
        kind: 'question',
        bad: 'How is the migration going?',
        good: 'What would stop the migration from being merged on Friday?',
      },
      { kind: 'question', bad: 'Any updates?', good: 'Which decision do you need from me this week?' },
      { kind: 'question', bad: 'Is everything all good?', good: 'Which of your three deadlines is most at risk, and why?' },
      { kind: 'question', bad: 'What did you work on this week?', good: 'What in this week’s plan would you drop, and why?' },
    ],
  },
];
