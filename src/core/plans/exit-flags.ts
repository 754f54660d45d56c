import type { Policy } from '../policy/policy.ts';
import type { ExitInput, ExitRow } from './exit-input.ts';
import { metWhen } from './exit-rows.ts';

/** The conditions that guard against a success that is none (R71, R72, R73, R74). They read the rows judged before. */
export function guardRows(input: ExitInput, rows: readonly ExitRow[], policy: Policy): readonly ExitRow[] {
  const judged = rows.filter((row) => row.kpi !== null && row.decides);
  const failing = judged.filter((row) => row.met === 'not-met').length;
  const improving = judged.length > 0 && judged.every((row) => row.met === 'met');
  const stakeholder = rows.find((row) => row.id === 'stakeholder-score')?.met;
  const objective = input.kpis.filter((kpi) => !kpi.selfAssessed);
  const triggerIsObjective = objective.some((kpi) => kpi.kpi === input.trigger.kpi);
  const demand = policy.presets.turnaround.kpis;
  const needed = demand.demand === 'exactly' ? demand.count : null;
  return [
    {
      id: 'kpi-count',
      requirements: ['R19', 'S8'],
      kind: 'condition',
      decides: true,
      kpi: null,
      rule: 'All the KPIs of the loop are judged, none left out.',
      measured: [{ name: 'KPIs judged', value: input.kpis.length, unit: 'kpis' }],
      threshold: needed,
      met: metWhen(needed === null || input.kpis.length >= needed.value),
    },
    {
      id: 'objective-evidence',
      requirements: ['R74'],
      kind: 'condition',
      decides: true,
      kpi: null,
      rule: 'The KPI of the trigger is measured, not only assessed by the person it concerns.',
      measured: [
        { name: 'KPIs measured', value: objective.length, unit: 'kpis' },
        { name: 'KPIs in all', value: input.kpis.length, unit: 'kpis' },
      ],
      threshold: null,
      met: metWhen(triggerIsObjective),
    },
    {
      id: 'flat-stakeholder-score',
      requirements: ['R72'],
      kind: 'flag',
      decides: true,
      kpi: null,
      rule: 'Red flag: the KPIs improve and the stakeholder score does not follow.',
      measured: [],
      threshold: null,
      met: metWhen(!(improving && stakeholder === 'not-met')),
    },
    {
      id: 'one-good-score',
      requirements: ['R73'],
      kind: 'flag',
      decides: true,
      kpi: null,
      rule: 'Red flag: a good stakeholder score stands beside KPIs that fall short. It does not make up for them.',
      measured: [{ name: 'KPI conditions that fall short', value: failing, unit: 'conditions' }],
      threshold: null,
      met: metWhen(!(failing > 0 && stakeholder === 'met')),
    },
  ];
}
