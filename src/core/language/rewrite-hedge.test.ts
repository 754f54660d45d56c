import { describe, expect, it } from 'vitest';
import type { LintContext } from './diagnostic.ts';
import { lint } from './lint.ts';
import { actionCases } from './rule-cases/action-cases.ts';
import { moreActionCases } from './rule-cases/more-action-cases.ts';

const plain: LintContext = { place: 'notes', roster: [], given: [], hintsOnly: [] };
const hedgeIn = (text: string) => lint(text, 'commitment', plain).diagnostics.find((one) => one.ruleId === 'hedged-commitment');
const hedged = [...actionCases, ...moreActionCases].filter((one) => one.rule === 'hedged-commitment').flatMap((one) => one.bad);

describe('a promise said without its hedge', () => {
  it.each([
    ['We should try to look into the macros', 'We will look into the macros'],
    ['I will try my best to send the report by Friday', 'I will send the report by Friday'],
    ["I'll try and fix it by Friday", 'I will fix it by Friday'],
    ['I should be able to close the ticket by 9 May.', 'I will close the ticket by 9 May'],
    ["I'm trying to finish the test plan by Friday.", 'I will finish the test plan by Friday'],
    ["I'll probably be able to send it on Friday", 'I will send it on Friday'],
    ['I think I can send the plan by Friday', 'I will send the plan by Friday'],
    ['My plan is to send the deck on Friday.', 'I will send the deck on Friday'],
    ['If nothing comes up, I will publish the rota on Wednesday.', 'I will publish the rota on Wednesday'],
    ['I will publish the rota on Wednesday if nothing comes up.', 'I will publish the rota on Wednesday'],
    ['I will send it by Friday if possible and post the link.', 'I will send it by Friday and post the link'],
    ['With a bit of luck I send the drawings tonight.', 'I will send the drawings tonight'],
    ['The site lead will try to get the permit by Friday.', 'The site lead will get the permit by Friday'],
    ['The site lead tries to get the permit by Friday.', 'The site lead will get the permit by Friday'],
    ["I'll send it by Friday depending on budget.", "I'll send it by Friday"],
    ['I might not make it by Friday.', 'I will not make it by Friday'],
    ['Remy hopes to sign the lease on Monday.', 'Remy will sign the lease on Monday'],
    ['Try to send the deck by Friday', 'Send the deck by Friday'],
    ['I will try', 'I will {do what}'],
    ["I'll do my best.", 'I will {do what}'],
  ])('%s', (text, words) => {
    expect(hedgeIn(text)?.scaffold).toBe(`${words}; if {condition} then {alternative}`);
  });

  it.each(hedged)('is not asked about again: %s', (text) => {
    const scaffold = hedgeIn(text)?.scaffold ?? '';
    expect(hedgeIn(scaffold)?.start).toBeUndefined();
  });

  it('stands for all the words that it replaces', () => {
    const text = "I'll try and fix it by Friday. Then lunch.";
    const clause = hedgeIn(text)?.clause;
    expect(text.slice(clause?.start, clause?.end)).toBe("I'll try and fix it by Friday");
  });
});
