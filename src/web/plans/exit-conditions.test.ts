import { expect, test } from 'vitest';
import { exitConditions } from '../../core/plans/exit-conditions.ts';
import type { ExitRow } from '../../core/plans/exit-input.ts';
import { measuredNumbers, splitConditions } from './exit-conditions.ts';

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

test('what the core says in words is read back: which rows decide, and which numbers are known', () => {
  const beside = [{ ...row, id: 'uplift-long:kpi_1', decides: false }, { ...row, id: 'momentum:kpi_1', decides: false, rule: 'It has momentum. Shown only.' }];
  const { deciding, shown } = splitConditions(exitConditions([row, ...beside]));
  expect(deciding.map(({ id }) => id)).toEqual(['uplift:kpi_1']);
  expect(shown.map(({ id, rule }) => [id, rule])).toEqual([['uplift-long:kpi_1', 'The mean is better.'], ['momentum:kpi_1', 'It has momentum.']]);
  expect(measuredNumbers(deciding[0]?.measured ?? '')).toEqual({ known: [{ name: 'mean of the loop', value: '74 points' }], unknown: ['gain in percent'] });
});
