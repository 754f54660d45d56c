import { readFileSync } from 'node:fs';
import { readLines, scoreLines, type LabelledLine, type LineScore } from './lint/score-lines.ts';
import type { Bench, Figure } from './measure.ts';

const sets = ['kept-apart', 'known'] as const;

/** How well the language linter agrees with labelled lines, those kept apart first (bars: LINTER.md 3, lines of other trades). */
export const linesBench: Bench = {
  name: 'lines',
  run: (note) => {
    const figures = sets.flatMap((name) => {
      note(name);
      const lines = readLines(readFileSync(new URL(`./lint/lines/${name}.jsonl`, import.meta.url), 'utf8'));
      return [
        ...allFigures(name, scoreLines(lines, (line) => line.kind), lines),
        ...anyFigures(`${name}, kind guessed`, scoreLines(lines, () => null), 80),
      ];
    });
    return Promise.resolve({ bench: 'lines', what: 'the linter against labels; only the lines kept apart tell how it does elsewhere', figures });
  },
};

function allFigures(name: string, score: LineScore, lines: readonly LabelledLine[]): readonly Figure[] {
  return [
    { name: `${name}: lines`, value: lines.length, unit: 'lines' },
    share(`${name}: any rule, precision`, score.any.precision, 88),
    share(`${name}: any rule, recall`, score.any.recall, 84),
    ...anyFigures(name, score, 86),
    share(`${name}: clean lines flagged`, score.cleanFlagged, 11, 'at most'),
    share(`${name}: hard negatives flagged`, score.hardNegativesFlagged, 20, 'at most'),
    share(`${name}: hard positives caught`, score.hardPositivesCaught, 75),
    share(`${name}: each rule, F1`, score.rules.f1, 68),
    share(`${name}: what is expected (BAR), F1`, score.groups.BAR.f1, 74),
    share(`${name}: what is promised (ACTION), F1`, score.groups.ACTION.f1, 84),
    share(`${name}: what is offered as proof (PROOF), F1`, score.groups.PROOF.f1, 76),
    share(`${name}: what is asked (QUESTION), F1`, score.groups.QUESTION.f1, 85),
    share(`${name}: exactly the labelled rules`, score.sameSet, 70),
  ];
}

function anyFigures(name: string, score: LineScore, bar: number): readonly Figure[] {
  return [share(`${name}: any rule, F1`, score.any.f1, bar)];
}

function share(name: string, value: number, bar: number, good: 'at least' | 'at most' = 'at least'): Figure {
  return { name, value: value * 100, unit: '%', bar, good };
}
