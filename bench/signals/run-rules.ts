import type { Statistic } from './detector.ts';

/** How many of the last `of` values must lie how many deviations below the centre. */
interface RunRule {
  readonly least: number;
  readonly of: number;
  readonly beyond: number;
}

const beyondThree: RunRule = { least: 1, of: 1, beyond: 3 };
const eightBelow: RunRule = { least: 8, of: 8, beyond: 0 };

/** The individuals chart with its second rule: eight values in a row below the centre. */
export const withRunOfEight: readonly RunRule[] = [beyondThree, eightBelow];

/** The four Western Electric rules, for a worsening only. */
export const westernElectric: readonly RunRule[] = [beyondThree, { least: 2, of: 3, beyond: 2 }, { least: 4, of: 5, beyond: 1 }, eightBelow];

/** 1 when one of the rules holds on the values so far, 0 else. */
export function runRules(centre: number, deviation: number, rules: readonly RunRule[]): Statistic {
  let last: number[] = [];
  return {
    next: (value) => {
      last = [...last, (centre - value) / deviation].slice(-8);
      return rules.some(({ least, of, beyond }) => last.slice(-of).filter((fall) => fall > beyond).length >= least) ? 1 : 0;
    },
    reset: () => {
      last = [];
    },
  };
}
