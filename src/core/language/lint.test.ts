import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticSchema, ruleIdSchema, textKindSchema, type LintContext, type RuleId, type TextKind } from './diagnostic.ts';
import { lint, lintNote } from './lint.ts';
import { lintEntry } from './lint-entry.ts';
import { rosterWords } from './slots/names.ts';
import { actionCases } from './rule-cases/action-cases.ts';
import { barCases } from './rule-cases/bar-cases.ts';
import { moreActionCases } from './rule-cases/more-action-cases.ts';
import { moreBarCases } from './rule-cases/more-bar-cases.ts';
import { moreProofCases } from './rule-cases/more-proof-cases.ts';
import { proofCases } from './rule-cases/proof-cases.ts';

const cases = [...barCases, ...actionCases, ...proofCases, ...moreBarCases, ...moreActionCases, ...moreProofCases];
const plain: LintContext = { place: 'notes', roster: [], given: [], hintsOnly: [] };
const rulesOf = (text: string, kind: TextKind | null, context: LintContext = plain): readonly RuleId[] => lint(text, kind, context).diagnostics.map((one) => one.ruleId);

describe.each(cases)('$rule in a $kind', ({ rule, kind, bad, good }) => {
  it.each(bad)('marks: %s', (text) => {
    expect(rulesOf(text, kind)).toContain(rule);
  });

  it.each(good)('leaves alone: %s', (text) => {
    expect(rulesOf(text, kind)).toEqual([]);
  });

  it('reads 10,000 characters of its own trigger words without punctuation', () => {
    const words = bad.join(' ').replaceAll(/[.,;:!?"]/g, ' ');
    const text = words.repeat(Math.ceil(10_000 / words.length)).slice(0, 10_000);
    for (const one of lint(text, kind, plain).diagnostics) {
      expect(one.start).toBeLessThan(one.end);
      expect(one.end).toBeLessThanOrEqual(text.length);
    }
  });
});

it('gives every rule at least six bad and six good lines', () => {
  for (const rule of ruleIdSchema.options) {
    const own = cases.filter((one) => one.rule === rule);
    expect({ rule, bad: own.flatMap((one) => one.bad).length >= 6, good: own.flatMap((one) => one.good).length >= 6 }).toEqual({ rule, bad: true, good: true });
  }
});

describe('what surrounds a finding', () => {
  const soon = 'I will send you the offer soon.';

  it('gates only at the signature, warns in the two fields of a plan and hints elsewhere', () => {
    const severities = (['signing', 'criterion', 'commitment', 'recap', 'notes'] as const).map((place) => lint(soon, 'commitment', { ...plain, place }).diagnostics[0]?.severity);
    expect(severities).toEqual(['gate', 'warn', 'warn', 'hint', 'hint']);
    expect(lint(soon, 'commitment', { ...plain, place: 'signing', hintsOnly: ['no-date'] }).diagnostics[0]?.severity).toBe('hint');
  });

  it('never marks what is neither claim, promise nor question', () => {
    for (const one of cases) for (const text of one.bad) expect(rulesOf(text, 'other')).toEqual([]);
  });

  it('does not ask for a slot that the form holds in a field of its own', () => {
    const bare = 'Somebody will look into the leak.';
    expect(rulesOf(bare, 'commitment')).toEqual(['no-output', 'no-owner', 'no-date']);
    expect(rulesOf(bare, 'commitment', { ...plain, given: ['owner', 'date'] })).toEqual(['no-output']);
    expect(rulesOf('Room occupancy above 82%.', 'criterion', { ...plain, given: ['window'] })).toEqual([]);
  });

  it('asks what before how much before who before when', () => {
    expect(rulesOf('We will take care of it soon.', 'commitment')).toEqual(['no-output', 'no-owner', 'no-date']);
  });

  it('takes a roster name for an owner even in lower case', () => {
    expect(rulesOf('the ledger goes to the bank on friday - oddny', 'commitment')).toEqual(['no-owner']);
    expect(rulesOf('the ledger goes to the bank on friday - oddny', 'commitment', { ...plain, roster: ['Oddny Berg'] })).toEqual([]);
  });

  it('keeps the words of the author in the scaffold, and marks the trigger', () => {
    const [finding] = lint(soon, 'commitment', plain).diagnostics;
    expect(finding?.scaffold).toBe('I will send you the offer soon by {day}');
    expect(soon.slice(finding?.start, finding?.end)).toBe('soon');
  });

  it.each([
    ['Look into the flaky tests on main', 'Look into'],
    ['Ana sends 4 working copies to the board', 'Ana sends'],
    ['I will refill it', 'I will refill it'],
    ['The team will update the runbook', 'The team will update'],
    ['👩‍💻 fix it', 'fix it'],
  ])('shows where a day is missing by words that stand together: %s', (text, words) => {
    const finding = lint(text, 'commitment', plain).diagnostics.find((one) => one.ruleId === 'no-date');
    expect(text.slice(finding?.start, finding?.end)).toBe(words);
  });

  it('shows a bar without its time by the thing, not by half of its number', () => {
    const text = 'Error rate under 2% in the main queue';
    const [finding] = lint(text, 'criterion', plain).diagnostics;
    expect(text.slice(finding?.start, finding?.end)).toBe('Error rate');
  });

  it('takes the hedge out of a promise and joining words off its head', () => {
    const scaffold = (text: string): string | undefined => lint(text, 'commitment', plain).diagnostics[0]?.scaffold;
    expect(scaffold('I will try to send the plan by Thursday.')).toBe('I will send the plan by Thursday; if {condition} then {alternative}');
    expect(scaffold("I'd like to have the plan signed by 4 May.")).toBe('I will have the plan signed by 4 May; if {condition} then {alternative}');
    expect(scaffold('The gate was left open, and I will paint it soon.')).toBe('I will paint it soon by {day}');
  });

  it('keeps a fingerprint while only case and spacing change, and drops it when a word does', () => {
    const print = (text: string): string | undefined => lint(text, 'commitment', plain).diagnostics[0]?.fingerprint;
    expect(print('i will  send you the offer soon')).toBe(print(soon));
    expect(print('I will send you the contract soon.')).not.toBe(print(soon));
  });

  it('says when it has guessed the kind', () => {
    expect(lint('Any updates?', null, plain)).toMatchObject({ kind: 'question', guessed: true });
    expect(lint('Any updates?', 'question', plain)).toMatchObject({ kind: 'question', guessed: false });
  });
});

describe('a note', () => {
  const note = ['# Tuesday', '', '- I will send you the offer soon.', '- You are simply lazy.', '', 'Lunch is at noon. The room is booked. Any updates?'].join('\n');

  it('is read line by line and, where a line is long, sentence by sentence, with the offsets of the note', () => {
    const found = lintNote(note, plain).flatMap((entry) => entry.diagnostics.map((one) => [one.ruleId, note.slice(one.start, one.end)]));
    expect(found).toEqual([
      ['no-date', 'soon'],
      ['trait-judgment', 'lazy'],
      ['status-question', 'Any updates'],
    ]);
  });

  it('passes over the lines that quote somebody', () => {
    const quoting = ['> I will send you the offer soon.', '  > You are simply lazy.', '>> Any updates?', 'I will send you the offer soon.'].join('\n');
    const found = lintNote(quoting, plain).flatMap((entry) => entry.diagnostics.map((one) => [one.ruleId, quoting.slice(0, one.start).split('\n').length]));
    expect(found).toEqual([['no-date', 4]]);
    expect(rulesOf('> I will send you the offer soon.', 'commitment')).toEqual(['no-date']);
  });

  it('moves its findings with the text before them', () => {
    const shifted = `Thanks for coming.\n${note}`;
    const found = lintNote(shifted, plain).flatMap((entry) => entry.diagnostics.map((one) => shifted.slice(one.start, one.end)));
    expect(found).toEqual(['soon', 'lazy', 'Any updates']);
    expect(lintNote(note, plain).flatMap((entry) => entry.diagnostics.map((one) => note.slice(one.start, one.end)))).toEqual(['soon', 'lazy', 'Any updates']);
  });
});

describe('any text', () => {
  const vocabulary = cases.flatMap((one) => [...one.bad, ...one.good]).flatMap((text) => text.split(' '));
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.constantFrom(...vocabulary, '-', '\n', '"', ':', '’', '97%', '1.', '#'), { maxLength: 60 }).map((words) => words.join(' ')));
  const anyKind = fc.constantFrom(null, ...textKindSchema.options);

  it('gives findings inside the text, of its schema, one per rule of a line, the same each time and without memory', () => {
    fc.assert(
      fc.property(anyText, anyKind, (text, kind) => {
        const line = text.replaceAll('\n', ' ');
        const first = lint(line, kind, plain);
        expect(lint(line, kind, { ...plain })).toEqual(first);
        expect(lintEntry(line, kind, plain, rosterWords([]))).toEqual(first);
        expect(new Set(first.diagnostics.map((one) => one.ruleId)).size).toBe(first.diagnostics.length);
        for (const one of first.diagnostics) {
          diagnosticSchema.parse(one);
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(line.length);
          expect(one.clause.start).toBeLessThanOrEqual(one.start);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives a note the findings of its lines, in its order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const entry of lintNote(text, plain)) {
          const starts = entry.diagnostics.map((one) => one.clause.start);
          for (const start of starts) expect(start).toBeGreaterThanOrEqual(last);
          for (const one of entry.diagnostics) expect(one.end).toBeLessThanOrEqual(text.length);
          last = Math.max(last, 0, ...starts.map((start) => Math.min(start, ...starts)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
