/** What a policy number counts. `standard-deviations` and `t` belong to the statistics, the rest to the rules. */
export const settingUnits = [
  'percent',
  'points',
  'hours',
  'days',
  'minutes',
  'weeks',
  'sprints',
  'readings',
  'sessions',
  'commitments',
  'items',
  'findings',
  'cycles',
  'people',
  'kpis',
  'times',
  'ratio',
  'standard-deviations',
  't',
  'alarms-a-year',
] as const;

export type SettingUnit = (typeof settingUnits)[number];

/**
 * Where a number comes from: a requirement (`R4`), the resolution of a contradiction (`S10`),
 * the measurements behind the statistics (`signals-2`, `signals-3`), the study behind the language linter (`linter-2`), or nothing but our own judgement (`ours`).
 */
export type SettingSource = `R${number}` | `S${number}` | `signals-${number}` | `linter-${number}` | 'ours';

/** One number of the policy with its unit and its origin, so that a screen can show the rule behind it. */
export interface Setting {
  readonly value: number;
  readonly unit: SettingUnit;
  readonly source: readonly SettingSource[];
}

/** Writes one number of the policy beside the ids that explain it. */
export function setting(
  value: number,
  unit: SettingUnit,
  ...source: readonly [SettingSource, ...SettingSource[]]
): Setting {
  return { value, unit, source };
}
