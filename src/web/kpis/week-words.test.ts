import { expect, it } from 'vitest';
import type { KpiRow } from '../../contract/kpis.ts';
import { civilDateSchema } from '../../core/kernel/schema.ts';
import { weekChangeWords } from './week-words.ts';

const day = (text: string) => civilDateSchema.parse(text);
const week = (value: number | null, change: { points: number; percent: number | null; better: 'better' | 'worse' | 'same' | 'at-best'; since: string | null } | null) => ({
  from: day('2026-03-23'),
  to: day('2026-03-29'),
  value,
  readings: 1,
  change: change === null ? null : { ...change, since: change.since === null ? null : day(change.since) },
});
const cases: readonly (readonly [KpiRow['unit'], ReturnType<typeof week>, string])[] = [
  ['percent', week(88, { points: 18, percent: 25.7, better: 'better', since: null }), '+18 points'],
  ['count', week(3, { points: 3, percent: null, better: 'worse', since: null }), '0 → 3'],
  ['points', week(24, { points: -6, percent: -20, better: 'worse', since: '2026-03-08' }), '−20 % since 3 weeks ago'],
  ['percent', week(100, { points: 0, percent: 0, better: 'at-best', since: null }), 'at best'],
  ['count', week(null, null), '–'],
];

it.each(cases)('a week of %s', (unit, given, words) => {
  expect(weekChangeWords(unit, given)).toBe(words);
});
