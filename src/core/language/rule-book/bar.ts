import type { Rule } from './rule.ts';

/** Rules for what is expected: criteria, and advice inside feedback. */
export const barRules: readonly Rule[] = [
  {
    id: 'vague-criterion',
    group: 'BAR',
    name: 'Nothing to look at',
    means: 'A posture, a quality or a direction is expected, and no event, document or number is named that one could go and look at.',
    why: 'Two people who agree on the words can still disagree on the result. Whoever judges later has only an opinion to judge with.',
    question: 'What exact output would make this pass?',
    answer: 'Name the thing that will exist or happen, who checks it and when. Your own words may stay: add a colon and what they mean here.',
    examples: [
      {
        kind: 'criterion',
        bad: 'Take real ownership of the billing service.',
        good: 'Take ownership of the billing service: its runbook merged by 14 March and both March releases led by you.',
      },
      {
        kind: 'criterion',
        bad: 'Operate at senior level by 30 June.',
        good: 'Operate at senior level by 30 June: two design documents of yours approved by the architecture review.',
      },
      { kind: 'criterion', bad: 'Be more visible to other teams.', good: 'Present the migration plan at the platform demo on 12 May.' },
      {
        kind: 'feedback',
        bad: 'You should think more strategically.',
        good: 'You should bring a one-page comparison of two vendors to the review on 3 June.',
      },
    ],
  },
  {
    id: 'no-measure',
    group: 'BAR',
    name: 'No number behind the word',
    means: 'The thing can be observed, but how much is enough is left to a word: fast, timely, low, better, fewer, most of.',
    why: 'Everybody has another number in mind, and the difference only shows when it is too late to agree on one.',
    question: 'How many, how much, from what to what?',
    answer: 'Give the value today and the value wanted, or a test that passes or fails, and where the number is read.',
    examples: [
      { kind: 'criterion', bad: 'Reply to customer tickets quickly.', good: 'Reply to customer tickets within four working hours.' },
      { kind: 'criterion', bad: 'Significantly fewer reopened bugs in Q3.', good: 'Fewer reopened bugs in Q3: from 12 to at most 4.' },
      {
        kind: 'evidence',
        bad: 'The nightly build is way faster since the change.',
        good: 'The nightly build takes 9 minutes since the change on 4 May, down from 31.',
      },
      {
        kind: 'criterion',
        bad: 'Most of the onboarding sessions this quarter start on their planned day.',
        good: 'At least 9 of the 10 onboarding sessions this quarter start on their planned day.',
      },
    ],
  },
  {
    id: 'absolute-target',
    group: 'BAR',
    name: 'Always, never, zero',
    means: 'Perfection without an end or beyond anyone’s control is the bar: always, never, zero, 100 %, flawless.',
    why: 'One miss fails it, on any day, for ever. A bar that nobody can meet says nothing about the person held to it.',
    question: 'In which period, out of how many, is a miss allowed?',
    answer: 'Bound it: a window, a list or a count. “None of the four audits from May to August” is fine; “no mistakes” is not.',
    examples: [
      {
        kind: 'criterion',
        bad: 'Never miss a deadline.',
        good: 'Deliver at least 9 of the 10 items planned for May and June on their due date.',
      },
      {
        kind: 'criterion',
        bad: 'Zero escalations from the Halden account.',
        good: 'At most two escalations from the Halden account between 1 April and 30 June.',
      },
      { kind: 'criterion', bad: 'Every report is flawless.', good: 'At most one correction in each monthly report from July to September.' },
      {
        kind: 'criterion',
        bad: '100% customer satisfaction.',
        good: 'At least 40 of the 50 customers asked in June give an 8 or more.',
      },
    ],
  },
  {
    id: 'moving-target',
    group: 'BAR',
    name: 'The bar can move',
    means: 'Whether it is met is left to somebody’s later judgement, or more can be added to it at any time.',
    why: 'What is decided afterwards cannot be worked towards, and looks like a decision that had already been made.',
    question: 'Who decides, by when, and what is it today?',
    answer: 'Write down the bar as of today. If it may change, say who signs the change and until which day.',
    examples: [
      {
        kind: 'criterion',
        bad: 'The report is done when I am happy with it.',
        good: 'The report is done when it holds the 5 sections of the template and Mira has signed it, by 9 May.',
      },
      {
        kind: 'criterion',
        bad: 'Run the weekly release, and take on other duties as needed.',
        good: 'From 1 May to 30 June run the weekly release; a further duty needs Mira’s written approval by 15 May.',
      },
      {
        kind: 'criterion',
        bad: 'The renewal target may be adjusted depending on how the quarter goes.',
        good: 'Close 12 renewals by 30 June; a change to this number needs Ruth’s signature by 10 May.',
      },
    ],
  },
  {
    id: 'bad-timeline',
    group: 'BAR',
    name: 'No usable time frame',
    means: 'There is no date, the timing is on no calendar (going forward, over time), or the time is shorter than what it must show.',
    why: 'Without a day on which to look, a bar is never met and never missed. With too short a one, it cannot be met.',
    question: 'By which date, or over which window?',
    answer: 'Give a day for something done once, and a first and last day for something sustained. The window must hold the cadence it measures.',
    examples: [
      { kind: 'criterion', bad: 'Error rate of the import under 2%.', good: 'Error rate of the import under 2% by 31 May.' },
      { kind: 'criterion', bad: 'Over time, bring the backlog under 40 tickets.', good: 'Bring the backlog under 40 tickets by 30 June.' },
      {
        kind: 'criterion',
        bad: 'Show 30 days of results above 95% within two weeks.',
        good: 'Show 30 days of results above 95%, from 1 May to 30 May.',
      },
      { kind: 'criterion', bad: 'Publish 6 runbooks in due course.', good: 'Publish 6 runbooks by 15 July.' },
    ],
  },
];
