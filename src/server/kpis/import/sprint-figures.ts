import type { CivilDate } from '../../../core/kernel/schema.ts';
import type { SprintRow } from './read-sprints.ts';

/** The KPIs that a sprint file feeds. */
export type SprintKpi = 'velocity' | 'predictability' | 'blocked';

/** One value of one KPI, in the shape that the record keeps (`readings.recorded`), and the KPI it belongs to. */
export interface SprintFigure {
  readonly kpi: SprintKpi;
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: number;
  /** What a percentage was computed from: completed of listed. It is also the promise that R3 looks at. */
  readonly of: { readonly part: number; readonly whole: number } | null;
}

/** The figures of one sprint: none for what was not reported, and no percentage of a sprint that listed nothing. */
export function sprintFigures(row: SprintRow): readonly SprintFigure[] {
  const shared = { from: row.start, to: row.end, of: null };
  const figures: SprintFigure[] = [];
  if (row.velocity !== null) figures.push({ ...shared, kpi: 'velocity', key: `${row.key}/velocity`, value: row.velocity });
  if (row.completed !== null && row.listed !== null && row.listed > 0) {
    figures.push({
      ...shared,
      kpi: 'predictability',
      key: `${row.key}/predictability`,
      value: (100 * row.completed) / row.listed,
      of: { part: row.completed, whole: row.listed },
    });
  }
  if (row.blocked !== null) figures.push({ ...shared, kpi: 'blocked', key: `${row.key}/blocked`, value: row.blocked });
  return figures;
}
