import type { Rule } from './rule.ts';

/** Rules for what is promised: commitments and follow-ups. */
export const actionRules: readonly Rule[] = [
  {
    id: 'no-owner',
    group: 'ACTION',
    name: 'Nobody answers for it',
    means: 'No single person is named: we, let’s, the team, someone, a department, or a thing that “needs fixing”.',
    why: 'What belongs to several people belongs to none of them on the day it is due.',
    question: 'Which one person answers for it?',
    answer: 'Put one name, or I, in front of the verb. If several act, say who does which part.',
    examples: [
      { kind: 'commitment', bad: 'The team will update the runbook by Friday.', good: 'Jonas will update the runbook by Friday.' },
      { kind: 'commitment', bad: 'The staging database needs upgrading by 12 May.', good: 'I will upgrade the staging database by 12 May.' },
      { kind: 'commitment', bad: 'Let’s send the price list to Halden on Monday.', good: 'Priya sends the price list to Halden on Monday.' },
      { kind: 'commitment', bad: 'Finance and Legal will sign the contract by 3 June.', good: 'Ines will sign the contract by 3 June.' },
    ],
  },
  {
    id: 'no-date',
    group: 'ACTION',
    name: 'No day on which to look',
    means: 'There is no date that a calendar knows: soon, shortly, when I have time, after something that has no date itself.',
    why: 'Without a day a promise is never late, and so it is never kept either.',
    question: 'On which day can we look?',
    answer: 'Give a day: a date, a weekday, the end of the month, our next 1on1. The day on which work starts is not enough.',
    examples: [
      { kind: 'commitment', bad: 'I will send you the cost estimate soon.', good: 'I will send you the cost estimate by Thursday.' },
      { kind: 'commitment', bad: 'I’ll publish the interview guide when I have time.', good: 'I’ll publish the interview guide by 20 May.' },
      {
        kind: 'commitment',
        bad: 'Omar will merge the rate limiter once the redesign is finished.',
        good: 'Omar will merge the rate limiter by 6 June.',
      },
    ],
  },
  {
    id: 'no-output',
    group: 'ACTION',
    name: 'Nothing comes out',
    means: 'The verb has no end that one could see: look into, work on, support, think about, speak to, review.',
    why: 'It can be done all week and leave nothing behind, and nobody can say that it was not done.',
    question: 'What will exist afterwards?',
    answer: 'Keep the verb and add what comes out: a document, a number, a decision, a message that somebody receives.',
    examples: [
      {
        kind: 'commitment',
        bad: 'I will look into the slow search by Tuesday.',
        good: 'I will look into the slow search and post the list of causes by Tuesday.',
      },
      {
        kind: 'commitment',
        bad: 'Lena will support the sales team next week.',
        good: 'Lena will write the two demo scripts for the sales team by the end of next week.',
      },
      {
        kind: 'commitment',
        bad: 'I’ll work on the migration until Friday.',
        good: 'I’ll merge the first three migration scripts by Friday.',
      },
      {
        kind: 'commitment',
        bad: 'I will speak to Procurement by Friday.',
        good: 'I will speak to Procurement and send you their answer by Friday.',
      },
    ],
  },
  {
    id: 'hedged-commitment',
    group: 'ACTION',
    name: 'A promise with a way out',
    means: 'The promise is weakened: try, hope, aim, plan, should be able, ideally, if nothing comes up.',
    why: 'The one who hears it counts on it, the one who said it does not. The doubt is real information; hidden in a word, it helps nobody.',
    question: 'Will you, or what stops you?',
    answer: 'Say “I will”. If something may stop you, name it, and say what you do in that case.',
    examples: [
      { kind: 'commitment', bad: 'I will try to finish the test plan by Friday.', good: 'I will finish the test plan by Friday.' },
      { kind: 'commitment', bad: 'I hope to send the draft contract on Monday.', good: 'I will send the draft contract on Monday.' },
      {
        kind: 'commitment',
        bad: 'I should be able to close the ticket by 9 May.',
        good: 'I will close the ticket by 9 May; if the vendor has not replied by 7 May, I will ship the workaround.',
      },
      {
        kind: 'commitment',
        bad: 'If nothing comes up, I will publish the rota on Wednesday.',
        good: 'I will publish the rota on Wednesday.',
      },
    ],
  },
  {
    id: 'soft-followup',
    group: 'ACTION',
    name: 'Only a return to the topic',
    means: 'The only action is to come back or to watch: follow up, circle back, check in, monitor, keep an eye on.',
    why: 'The topic returns as it left: nobody brings anything, so nothing can be decided.',
    question: 'Who brings what, and what decides?',
    answer: 'Say who brings which document or number on which day, and what is decided by it.',
    examples: [
      {
        kind: 'followup',
        bad: 'Let’s circle back on pricing next week.',
        good: 'On Tuesday Ruth brings the three price options, and Mira chooses one.',
      },
      {
        kind: 'followup',
        bad: 'I’ll keep an eye on the error rate.',
        good: 'I will post the error rate every Monday in May; above 2% I open an incident the same day.',
      },
      {
        kind: 'followup',
        bad: 'Follow up with Tom about the audit on Friday.',
        good: 'On Friday Tom sends the audit list; if more than 3 entries are open, Ruth moves the release to 20 May.',
      },
    ],
  },
  {
    id: 'agentless-passive',
    group: 'ACTION',
    name: 'The one who acts is hidden',
    means: 'A passive hides who must act, who decided, who erred or who complained.',
    why: 'A promise nobody made cannot be kept, and a complaint nobody made cannot be answered.',
    question: 'Who did / does / decided it?',
    answer: 'Turn the sentence round: the name first, then the verb. If it is a source, name it or say what you saw yourself.',
    examples: [
      {
        kind: 'commitment',
        bad: 'The access request will be approved by Friday.',
        good: 'Dana will approve the access request by Friday.',
      },
      {
        kind: 'feedback',
        bad: 'Concerns have been raised about your handover on 3 May.',
        good: 'Ravi told me on 4 May that your handover of 3 May left out the two open incidents.',
      },
      {
        kind: 'evidence',
        bad: 'The wrong price list was sent to Halden on 8 May.',
        good: 'I sent the wrong price list to Halden on 8 May.',
      },
      {
        kind: 'evidence',
        bad: 'It was decided on 6 May to drop the export.',
        good: 'Mira decided on 6 May to drop the export.',
      },
    ],
  },
];
