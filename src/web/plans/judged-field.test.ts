import { expect, test } from 'vitest';
import type { Diagnostic, Linted } from '../../core/language/diagnostic.ts';
import { judgeField } from './judged-field.ts';

const words = { statement: 'Be more proactive', threshold: 'at least 3 ideas', proof: 'The page of ideas' };
const whole = 'Be more proactive: at least 3 ideas. The page of ideas';

function finding(part: string, clause: string, scaffold: string): Diagnostic {
  const start = whole.indexOf(part);
  const from = whole.indexOf(clause);
  return {
    ruleId: 'vague-criterion',
    group: 'BAR',
    severity: 'warn',
    start,
    end: start + part.length,
    message: '',
    question: 'What exact output would make this pass?',
    scaffold,
    slots: [],
    basis: 'lexical',
    clause: { start: from, end: from + clause.length },
    fingerprint: part,
  };
}

function lintAs(...diagnostics: readonly Diagnostic[]): (text: string) => readonly Linted[] {
  return (text) => {
    expect(text, 'the text that the signature meets').toBe(whole);
    return [{ kind: 'criterion', guessed: false, diagnostics }];
  };
}

test('a finding is told at the field that holds its words, and nowhere else', () => {
  const lint = lintAs(finding('ideas. The', 'at least 3 ideas', ''), finding('page', 'The page of ideas', ''));
  expect(judgeField(words, 'statement', lint)[0]?.diagnostics).toEqual([]);
  expect(judgeField(words, 'threshold', lint)[0]?.diagnostics.map(({ start, end }) => words.threshold.slice(start, end))).toEqual(['ideas']);
  expect(judgeField(words, 'proof', lint)[0]?.diagnostics.map(({ start, end }) => words.proof.slice(start, end))).toEqual(['page']);
});

test('the draft for a clause that goes on in the next field does not repeat the words of that field', () => {
  const clause = 'Be more proactive: at least 3 ideas';
  const [first] = judgeField(words, 'statement', lintAs(finding('more proactive', clause, 'Be more proactive: at least 3 ideas, checked by {who} on {date}')))[0]?.diagnostics ?? [];
  expect(first?.scaffold).toBe('Be more proactive, checked by {who} on {date}');
  expect(words.statement.slice(first?.clause.start, first?.clause.end)).toBe('Be more proactive');
  const [inFront] = judgeField(words, 'statement', lintAs(finding('more proactive', clause, '{name} will be more proactive: at least 3 ideas')))[0]?.diagnostics ?? [];
  expect(inFront?.scaffold).toBe('{name} will be more proactive');
});

test('where the words cannot be told apart there is no draft', () => {
  const clause = 'Be more proactive: at least 3 ideas';
  const [other] = judgeField(words, 'statement', lintAs(finding('more proactive', clause, '{what}: 3 ideas or more')))[0]?.diagnostics ?? [];
  expect(other?.scaffold).toBe('');
});
