import { expect, test } from 'vitest';
import { exitConditions } from '../../core/plans/exit-conditions.ts';
import type { ExitRow } from '../../core/plans/exit-input.ts';
import { measuredLines, splitConditions } from './exit-conditions.ts';

const row: ExitRow = {
  id: 'uplift:kpi_1',
  requirements: ['R70'],
  kind: 'condition',
  decides: true,
  kpi: null,
  rule: 'The mean is better.',
  measured: [
    { name: 'mean of the loop', value: 74, unit: 'points' },
    { name: 'gain in percent', value: null, unit: 'percent' },
  ],
  threshold: null,
  met: 'met',
};

test('what the core says in words is read back: which rows decide, and each measured number', () => {
  const { deciding, shown } = splitConditions(exitConditions([row, { ...row, id: 'uplift-long:kpi_1', decides: false }]));
  expect(deciding.map(({ id }) => id)).toEqual(['uplift:kpi_1']);
  expect(shown.map(({ id, rule }) => [id, rule])).toEqual([['uplift-long:kpi_1', 'The mean is better.']]);
  expect(measuredLines(deciding[0]?.measured ?? '')).toEqual(['mean of the loop: 74 points', 'gain in percent: unknown']);
});
