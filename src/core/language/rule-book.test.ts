import { describe, expect, it } from 'vitest';
import { ruleIdSchema, type LintContext, type RuleId, type TextKind } from './diagnostic.ts';
import { lint } from './lint.ts';
import { ruleBook, ruleOf } from './rule-book.ts';
import type { RuleExample } from './rule-book/rule.ts';

const context: LintContext = {
  place: 'signing',
  roster: ['Dana', 'Ines', 'Jonas', 'Lena', 'Mira', 'Omar', 'Priya', 'Ravi', 'Ruth', 'Sara', 'Tom'],
  given: [],
  hintsOnly: [],
};

const rulesOf = (text: string, kind: TextKind): readonly RuleId[] => lint(text, kind, context).diagnostics.map(({ ruleId }) => ruleId);

it('has a page on every rule, in the order of their ids, with three examples of each sort', () => {
  expect(ruleBook.map(({ id }) => id)).toEqual(ruleIdSchema.options);
  expect(ruleBook.filter(({ examples }) => new Set(examples.map(({ bad }) => bad)).size < 3 || new Set(examples.map(({ good }) => good)).size < 3)).toEqual([]);
});

describe.each(ruleBook)('$id', ({ id, examples }) => {
  const expectBoth = ({ kind, bad, good }: RuleExample): void => {
    expect(rulesOf(bad, kind)).toContain(id);
    // What is shown as repaired must not raise another question either.
    expect(rulesOf(good, kind)).toEqual([]);
  };
  it.each(examples)('is found in "$bad" and nothing in "$good"', (example) => expectBoth(example));

  it('asks the question of its page', () => {
    const asked = examples.flatMap(({ kind, bad }) => lint(bad, kind, context).diagnostics.filter(({ ruleId }) => ruleId === id));
    expect(asked.map(({ group, question }) => [group, question])).toEqual(asked.map(() => [ruleOf(id).group, ruleOf(id).question]));
    expect(asked.length).toBeGreaterThan(0);
  });
});
