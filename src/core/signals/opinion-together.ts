import type { CivilDate } from '../kernel/schema.ts';
import type { OpinionPolicy } from '../policy/policy.ts';
import { watch, watchTogether, type WatchableKpi } from './opinion.ts';

/** What the detector says of a KPI or of several together as they stand now, whether or not a rule fired. */
export type Standing = 'worse' | 'usual' | 'not-enough-history';

/** Each KPI by itself, and all of them watched as one. */
export interface StandingTogether<Kpi extends string> {
  readonly each: readonly { readonly kpi: Kpi; readonly standing: Standing }[];
  readonly together: {
    readonly standing: Standing;
    /** KPIs with a judged reading in the last period: what the answer rests on. */
    readonly kpis: number;
    /** The day of the alarm that stands; null without one. */
    readonly since: CivilDate | null;
  };
}

/** Fewer than two KPIs with enough history make no "together". */
const leastTogether = 2;

/** Says where KPIs of one plan or team stand: one may be noise by itself while all of them slip a little at once. */
export function standingTogether<Kpi extends string>(kpis: readonly (WatchableKpi & { readonly kpi: Kpi })[], policy: OpinionPolicy): StandingTogether<Kpi> {
  const each = kpis.map((one) => {
    const last = watch(one.points, one.measure, policy, one.rebaselined).at(-1);
    const enough = last !== undefined && last.history >= policy.minimumReadings.value;
    return { kpi: one.kpi, standing: !enough ? ('not-enough-history' as const) : last.episode ? ('worse' as const) : ('usual' as const) };
  });
  const steps = watchTogether(kpis, policy);
  const last = steps.at(-1);
  const known = last === undefined || last.kpis < leastTogether ? 0 : last.kpis;
  const alarm = last?.episode === true ? steps.findLast((step) => step.alarm) : undefined;
  const standing = known === 0 ? 'not-enough-history' : alarm === undefined ? 'usual' : 'worse';
  return { each, together: { standing, kpis: known, since: standing === 'worse' ? (alarm?.date ?? null) : null } };
}
