import { describe, expect, it } from 'vitest';
import type { LintContext, RuleId, TextKind } from './diagnostic.ts';
import { lint } from './lint.ts';

const context: LintContext = { place: 'notes', roster: ['Ines', 'Omar'], given: [], hintsOnly: [] };

function rulesOf(kind: TextKind, text: string): readonly RuleId[] {
  return lint(text, kind, context).diagnostics.map((one) => one.ruleId).toSorted();
}

describe('precedence of the guidelines', () => {
  it.each<readonly [string, TextKind, string, readonly RuleId[]]>([
    ['S1 a soft follow-up is told alone', 'commitment', "Let's try to circle back on the roof at some point.", ['soft-followup']],
    ['S2 a hidden agent is not also a missing owner', 'commitment', 'The roof will be repaired by Friday.', ['agentless-passive']],
    ['S3 a trait is not also a missing instance', 'feedback', 'You are lazy.', ['trait-judgment']],
    ['S3 a claim beside the trait adds the missing instance', 'feedback', 'For a woman you drive the crane well.', ['no-instance', 'trait-judgment']],
    ['S3 an intent is not also a missing instance', 'evidence', 'I meant to tidy the store.', ['intent-not-evidence']],
    ['S4 a posture with a degree is vague once', 'criterion', 'Show more leadership by 30 June.', ['vague-criterion']],
    ['S4 a loose threshold does not also lack its window', 'criterion', 'Reduce the number of returns considerably.', ['no-measure']],
    ['S4 named bad timing is told beside it', 'criterion', 'Reduce the number of returns considerably as soon as possible.', ['bad-timeline', 'no-measure']],
    ['S5 a hedge absorbs nothing', 'commitment', 'I hope to paint the hall soon.', ['hedged-commitment', 'no-date']],
    ['S6 date and output are both missing', 'commitment', 'I will look into the leak.', ['no-date', 'no-output']],
    ['S7 a trait is not also a vague bar', 'criterion', 'Be less arrogant.', ['trait-judgment']],
    ['S8 a result with a degree word has no measure', 'evidence', 'Deliveries are much faster now.', ['no-measure']],
    ['tie: I together with a department has an owner', 'commitment', 'Sales and I send the price list by Monday.', []],
    ['tie: two departments have none', 'commitment', 'Sales and finance send the price list by Monday.', ['no-owner']],
    ['tie: spotless is told once', 'criterion', 'The van must be spotless on every trip.', ['absolute-target']],
    ['tie: a dated condition with an act is a promise', 'commitment', 'If the roofer has not come by Friday I call Ines.', []],
  ])('%s', (_, kind, text, rules) => {
    expect(rulesOf(kind, text)).toEqual(rules);
  });
});
