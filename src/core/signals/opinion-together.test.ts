import { expect, it } from 'vitest';
import { civilDateSchema, type CivilDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { standingTogether } from './opinion-together.ts';
import type { WatchableKpi } from './opinion.ts';

const dayOf = (days: number): CivilDate => civilDateSchema.parse(new Date(Date.UTC(2026, 0, 4) + days * 86_400_000).toISOString().slice(0, 10));

/** Weeks around 40, of which those from the sixteenth on are multiplied by `later`. */
function kpi(place: number, later: number, weeks = 22, over: Partial<WatchableKpi> = {}): WatchableKpi {
  const points = Array.from({ length: weeks }, (_, week) => ({ date: dayOf(7 * week), value: (40 + 7 * Math.sin(2.4 * week + 1.7 * place)) * (week < 16 ? 1 : later) }));
  return { kpi: String(place), points, measure: { unit: 'points', direction: 'up' }, ...over };
}
const stand = (...kpis: readonly WatchableKpi[]): ReturnType<typeof standingTogether<string>> => standingTogether(kpis, defaultPolicy.opinion);
const alone = (found: ReturnType<typeof stand>): readonly string[] => found.each.map(({ standing }) => standing);

it('says of four KPIs that slip a little together what none of them shows alone, in the third week (SIGNALS 2)', () => {
  const found = stand(kpi(0, 0.8), kpi(1, 0.8), kpi(2, 0.8), kpi(3, 0.8));
  expect(alone(found)).toEqual(['usual', 'usual', 'usual', 'usual']);
  expect(found.together).toMatchObject({ standing: 'worse', kpis: 4 });
  expect(found.together.since).toBe(dayOf(7 * 18));
});

it('keeps a fall of one KPI at that KPI, and is quiet where nothing changed', () => {
  const found = stand(kpi(0, 0.3), kpi(1, 1));
  expect(alone(found)).toEqual(['worse', 'usual']);
  expect(stand(kpi(0, 1), kpi(1, 1)).together).toEqual({ standing: 'usual', kpis: 2, since: null });
});

it('begins anew with a decided baseline, and says nothing of too few readings or of one KPI', () => {
  const decided = stand(kpi(0, 0.3, 30, { rebaselined: [dayOf(7 * 16)] }), kpi(1, 1, 30));
  expect(alone(decided)).toEqual(['usual', 'usual']);
  expect(alone(stand(kpi(0, 1, 5), kpi(1, 1, 0)))).toEqual(['not-enough-history', 'not-enough-history']);
  expect(stand(kpi(0, 0.3)).together).toEqual({ standing: 'not-enough-history', kpis: 0, since: null });
});
