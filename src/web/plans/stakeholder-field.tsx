import { SelectField } from '../ui/form-fields.tsx';
import { useRead } from '../use-read.ts';
import { newPlanText } from './new-plan-text.ts';

const text = newPlanText.stakeholder;

interface StakeholderFieldProps {
  readonly value: string;
  readonly onChange: (kpi: string) => void;
  readonly error: string | undefined;
}

/** The KPI that holds the stakeholders' score, if there is one: 0 to 10, never called NPS (S5). */
export function StakeholderField(props: StakeholderFieldProps) {
  const kpis = useRead('GET /api/kpis', { query: { limit: 100 } });
  const scores = (kpis.data?.items ?? []).filter((kpi) => kpi.unit === 'score');
  return <SelectField {...props} label={text.label} hint={text.hint} none={text.none} choices={scores.map((kpi) => ({ value: kpi.id, label: `${kpi.name}, ${kpi.team}, ${kpi.owner.name}` }))} />;
}
