import { z } from 'zod';
import { ruleIdSchema, textKindSchema, type RuleGroup, type RuleId, type TextKind } from '../../src/core/language/diagnostic.ts';
import { lint } from '../../src/core/language/lint.ts';
import { ruleOf } from '../../src/core/language/rule-book.ts';

const lineSchema = z.object({ id: z.string(), kind: textKindSchema, text: z.string(), rules: z.array(ruleIdSchema), note: z.string().optional() });

/** One labelled entry: the rules that a careful reader finds broken in it, none when it is clean. */
export type LabelledLine = z.infer<typeof lineSchema>;

/** Reads labelled lines, one JSON object a line; throws with the line's number at the first that is none. */
export function readLines(jsonl: string): readonly LabelledLine[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`line ${index + 1} is not a labelled entry`);
    return [parsed.data];
  });
}

/** Found and broken, found though not broken, broken and not found. */
interface Counted {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** What the linter reaches on labelled lines; shares are 0 to 1. */
export interface LineScore {
  readonly lines: number;
  readonly any: Agreement;
  readonly rules: Agreement;
  readonly groups: Readonly<Record<RuleGroup, Agreement>>;
  readonly sameSet: number;
  readonly cleanFlagged: number;
  readonly hardNegativesFlagged: number;
  readonly hardPositivesCaught: number;
}

/** Precision, recall and their harmonic mean. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores the linter on labelled lines, with their kind given or guessed by the linter. */
export function scoreLines(lines: readonly LabelledLine[], kindOf: (line: LabelledLine) => TextKind | null): LineScore {
  const judged = lines.map((line) => {
    const linted = lint(line.text, kindOf(line), { place: 'signing', roster: [], given: [], hintsOnly: [] });
    return { line, found: new Set(linted.diagnostics.map((diagnostic) => diagnostic.ruleId)), broken: new Set(line.rules) };
  });
  const agreement = (select: (rule: RuleId) => boolean, each: boolean): Agreement =>
    agreementOf(
      judged.map(({ found, broken }): Counted => {
        const foundHere = [...found].filter(select);
        const brokenHere = [...broken].filter(select);
        if (!each) return countOnce(foundHere.length > 0, brokenHere.length > 0);
        const right = foundHere.filter((rule) => broken.has(rule)).length;
        return { right, wrong: foundHere.length - right, missed: brokenHere.length - right };
      }),
    );
  const group = (name: RuleGroup): Agreement => agreement((rule) => ruleOf(rule).group === name, false);
  const flagged = (mark: (line: LabelledLine) => boolean): number => {
    const some = judged.filter(({ line }) => mark(line));
    return some.filter(({ found }) => found.size > 0).length / Math.max(1, some.length);
  };
  return {
    lines: lines.length,
    any: agreement(() => true, false),
    rules: agreement(() => true, true),
    groups: { BAR: group('BAR'), ACTION: group('ACTION'), PROOF: group('PROOF'), QUESTION: group('QUESTION') },
    sameSet: judged.filter(({ found, broken }) => found.size === broken.size && [...found].every((rule) => broken.has(rule))).length / Math.max(1, judged.length),
    cleanFlagged: flagged((line) => line.rules.length === 0),
    hardNegativesFlagged: flagged((line) => line.note?.startsWith('hn') ?? false),
    hardPositivesCaught: flagged((line) => line.note?.startsWith('hp') ?? false),
  };
}

function countOnce(found: boolean, broken: boolean): Counted {
  return { right: found && broken ? 1 : 0, wrong: found && !broken ? 1 : 0, missed: !found && broken ? 1 : 0 };
}

function agreementOf(counts: readonly Counted[]): Agreement {
  const sum = (of: (counted: Counted) => number): number => counts.reduce((total, counted) => total + of(counted), 0);
  const right = sum((counted) => counted.right);
  const precision = right / Math.max(1, right + sum((counted) => counted.wrong));
  const recall = right / Math.max(1, right + sum((counted) => counted.missed));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
