import { expect, test } from 'vitest';
import type { Diagnostic, Linted, RuleId } from '../../core/language/diagnostic.ts';
import { entriesOf, nearestEntries } from './entries.ts';

function finding(ruleId: RuleId, start: number): Diagnostic {
  return { ruleId, group: 'ACTION', severity: 'hint', start, end: start + 1, message: '', question: '', scaffold: '', slots: [], basis: 'lexical', clause: { start, end: start + 1 }, fingerprint: `${ruleId}.${start}` };
}

const entry = (...diagnostics: readonly Diagnostic[]): Linted => ({ kind: 'commitment', guessed: true, diagnostics });

test('one question at a time: what comes before how much, who and when, and the rest is folded', () => {
  const [when, who, much, what] = [finding('no-date', 0), finding('no-owner', 1), finding('no-measure', 2), finding('no-output', 3)];
  const [only] = entriesOf([entry(when, who, much, what)], () => true);
  expect(only?.first).toBe(what);
  expect(only?.others).toEqual([much, who, when]);
});

test('what is not told yet is neither asked nor folded, and an entry without a question is none', () => {
  const [what, when] = [finding('no-output', 3), finding('no-date', 0)];
  const entries = entriesOf([entry(what), entry(when), entry()], (each) => each !== what);
  expect(entries.map(({ first, others }) => [first, others])).toEqual([[when, []]]);
});

test('of many entries those around the caret are shown, in the order of the text', () => {
  const entries = entriesOf([0, 10, 20, 30, 40].map((start) => entry(finding('no-date', start))), () => true);
  expect(nearestEntries(entries, 31, 3).map(({ first }) => first.start)).toEqual([20, 30, 40]);
  expect(nearestEntries(entries, 0, 3).map(({ first }) => first.start)).toEqual([0, 10, 20]);
});
