import { describe, expect, it } from 'vitest';
import type { LintContext } from '../diagnostic.ts';
import { lint } from '../lint.ts';

const field: LintContext = { place: 'commitment', roster: [], given: ['what', 'owner', 'date', 'agent'], hintsOnly: [] };
const rulesOf = (text: string, context: LintContext = field) => lint(text, 'commitment', context).diagnostics.map((one) => one.ruleId);

describe('the field of what will exist after an action', () => {
  it.each([
    'something better', 'progress', 'an overview', 'clarity', 'a better understanding', 'improved collaboration', 'Progress on the report', 'A clear picture of the contract', 'better reports', 'more trust and better communication',
    'Everyone is aligned', 'The team understands the process better', 'I will look into it', 'good quality', 'some ideas', 'Support for the team',
  ])('is asked for a thing: %s', (text) => {
    expect(rulesOf(text)).toEqual(['no-output']);
  });

  it.each([
    'One page: review slots, open questions', 'Ordered list in the wiki', 'decision on the vendor', 'a plan with dates', 'signed offer', 'Tests green on main', 'email to Ana', 'meeting notes in the folder', 'draft contract', '3 interviews held',
    'Macro live in Zendesk', 'Build time below 10 minutes', 'New gutters on the north side', 'Overview of open invoices as a spreadsheet', 'An overview in the wiki', 'PR merged', 'Yes or no from Legal', 'Improved report, sent to Ana',
    'Clear owner named for each service', 'Better onboarding page, published', 'Feedback from Ana in writing', 'A page that names the two weekly review slots and who takes them', 'A calendar series, and the list of questions answered in the first one',
    'The ordered list of at most ten stories, agreed in writing', 'The list of split stories with their new estimates', 'One page: review slots, open questions, order, size limit',
  ])('takes a thing that one can look at: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it('is no such field when the output stands elsewhere, or when what is done does not', () => {
    expect(rulesOf('clarity', { ...field, given: ['what', 'output', 'owner', 'date'] })).toEqual([]);
    expect(rulesOf('Send clarity', { ...field, given: ['owner', 'date'] })).toEqual([]);
  });

  it('asks with a hole for the thing', () => {
    expect(lint('an overview', 'commitment', field).diagnostics[0]).toMatchObject({ start: 0, end: 11, question: 'What will exist afterwards?', scaffold: '{document/number/decision}: an overview' });
  });
});
