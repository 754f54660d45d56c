import type { Rule } from './rule.ts';

/** Rules for what is offered as proof: feedback and evidence. */
export const proofRules: readonly Rule[] = [
  {
    id: 'intent-not-evidence',
    group: 'PROOF',
    name: 'A purpose instead of an event',
    means: 'Good will, a purpose or a plan stands where it should say what happened.',
    why: 'Nobody else can check what somebody meant. What was done can be looked up.',
    question: 'What happened, on which date?',
    answer: 'Say what was finished and what slipped, with its date or number. The purpose may stay beside it.',
    examples: [
      {
        kind: 'evidence',
        bad: 'I meant to finish the checklist last week.',
        good: 'I finished 6 of the 9 checklist entries by 8 May; the other 3 slipped.',
      },
      {
        kind: 'evidence',
        bad: 'My aim was to give the customer a clear answer.',
        good: 'I sent the customer the answer on 6 May, with the refund of 140 euros.',
      },
      {
        kind: 'evidence',
        bad: 'I was going to tell you about the delay before the demo.',
        good: 'I told you about the delay on 12 May, one day after the demo.',
      },
    ],
  },
  {
    id: 'feeling-not-fact',
    group: 'PROOF',
    name: 'A feeling instead of a fact',
    means: 'A judgement rests on a feeling, an impression or a mood: I feel, it seems that you, my gut says.',
    why: 'The other person can neither check it nor answer it. What gave you the feeling can be talked about.',
    question: 'What did you see?',
    answer: 'Say what you saw or heard and when. A feeling that only explains what you did may stay.',
    examples: [
      {
        kind: 'feedback',
        bad: 'I feel you are not on board with the plan.',
        good: 'On 5 May you declined both planning meetings for the new plan.',
      },
      {
        kind: 'evidence',
        bad: 'My gut says the customer is happy with us.',
        good: 'The customer extended the contract by 12 months on 2 May.',
      },
      {
        kind: 'feedback',
        bad: 'It seems you have lost interest in the project.',
        good: 'On 3 and 10 May you left the project review after ten minutes.',
      },
    ],
  },
  {
    id: 'activity-not-outcome',
    group: 'PROOF',
    name: 'Effort instead of a result',
    means: 'Hours, presence or volume stand where a result should be. A number does not help when it counts effort.',
    why: 'Effort can be large and change nothing. It also rewards being busy over being done.',
    question: 'What changed because of it?',
    answer: 'Keep the activity and add what came of it: what was signed, shipped, repaired, decided, or how a number moved.',
    examples: [
      {
        kind: 'evidence',
        bad: 'I made 80 calls in April.',
        good: 'I made 80 calls in April and signed 4 new customers.',
      },
      {
        kind: 'evidence',
        bad: 'I spent three weeks on the cache redesign.',
        good: 'I spent three weeks on the cache redesign: page load fell from 2.4 s to 0.9 s on 12 May.',
      },
      {
        kind: 'criterion',
        bad: 'Attend two architecture meetings each month.',
        good: 'Get two proposals approved in the architecture meetings by 30 June.',
      },
    ],
  },
  {
    id: 'trait-judgment',
    group: 'PROOF',
    name: 'A character instead of conduct',
    means: 'A character, an identity, an age, a mood or “fit” is judged instead of what somebody did. Praise counts too.',
    why: 'Nobody can change or disprove what they are said to be. Such labels also follow some groups more than others.',
    question: 'Which behaviour, when?',
    answer: 'Drop the label and say what the person did, on which day, and what it led to.',
    examples: [
      {
        kind: 'feedback',
        bad: 'You are a natural leader.',
        good: 'On 4 May you led the outage call and had the service back in 22 minutes.',
      },
      {
        kind: 'feedback',
        bad: 'She is too quiet for the role.',
        good: 'In the reviews on 3 and 10 May she did not raise the two risks that she had written down.',
      },
      {
        kind: 'feedback',
        bad: 'He is lazy and has a bad attitude.',
        good: 'He missed the handover on 6 May and on 13 May and sent no message.',
      },
    ],
  },
  {
    id: 'no-instance',
    group: 'PROOF',
    name: 'No example',
    means: 'Conduct or quality is claimed without one case: what was seen, and when or where. Always, never and “people say” belong here.',
    why: 'Without a case the person cannot recognise what is meant, repeat it or change it.',
    question: 'One example: when, where, what?',
    answer: 'Name one case with its day or event, and what was said or done. One is enough.',
    examples: [
      {
        kind: 'feedback',
        bad: 'You never listen in meetings.',
        good: 'In the planning meeting on 6 May you answered three times before Sara had finished.',
      },
      {
        kind: 'feedback',
        bad: 'Great job on the launch!',
        good: 'At the launch on 9 May you found the broken sign-up within ten minutes and rolled it back.',
      },
      {
        kind: 'feedback',
        bad: 'People say that you interrupt them.',
        good: 'On 6 May you interrupted Sara three times in the planning meeting.',
      },
    ],
  },
];
