import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import type { KpiRow } from '../../contract/kpis.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { Sparkline } from '../ui/chart/sparkline.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CheckField } from '../ui/form-fields.tsx';
import { useRead } from '../use-read.ts';
import { chartDigits, kpiValue } from './kpi-words.ts';
import { newPlanText } from './new-plan-text.ts';
import css from './new-plan.module.css';

const text = newPlanText.kpis;
/** R19: three leading KPIs decide. */
const wanted = 3;

interface KpiChoicesProps {
  readonly chosen: readonly string[];
  readonly onChange: (kpis: readonly string[]) => void;
  /** The KPI that fired the trigger, if the plan answers one. */
  readonly fired: string | null;
  /** Whose loop it is: their own KPIs stand first. */
  readonly subject: string;
  readonly error: string | undefined;
}

/** Exactly three KPIs, each with what it does now and what it usually does: the baseline comes from that history. */
export function KpiChoices({ chosen, onChange, fired, subject, error }: KpiChoicesProps) {
  const kpis = useRead('GET /api/kpis', { query: { limit: 100 } });
  const toggle = (kpi: string, on: boolean): void => onChange(on ? [...chosen, kpi] : chosen.filter((each) => each !== kpi));
  return (
    <Card title={text.title} note={text.note} aside={text.chosen(chosen.length)}>
      <ReadState read={kpis} height={200}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconChartLine} title={text.emptyTitle}>
              {text.empty}
            </EmptyState>
          ) : (
            <div className={css['choices']} role="group" aria-label={text.title}>
              {choosable(items, subject)
                .map((kpi) => {
                  const on = chosen.includes(kpi.id);
                  return (
                    <div key={kpi.id} className={css['choice']} data-on={on || undefined}>
                      <CheckField
                        label={text.kpi(kpi.name, kpi.team, kpi.owner.name, kpi.id === fired)}
                        hint={historyWords(kpi)}
                        checked={on}
                        disabled={!on && (chosen.length >= wanted || kpi.latest === null)}
                        onChange={(checked) => toggle(kpi.id, checked)}
                      />
                      <Sparkline values={kpi.recent.map(({ value }) => value)} limits={kpi.limits} digits={chartDigits} />
                    </div>
                  );
                })}
              <output className="dimmed">{chosen.length >= wanted ? text.most : ''}</output>
              {error === undefined ? null : <p role="alert">{error}</p>}
            </div>
          )
        }
      </ReadState>
    </Card>
  );
}

/** The KPIs that can decide, those that the person answers for first. A stakeholder score has a place of its own. */
function choosable(kpis: readonly KpiRow[], subject: string): readonly KpiRow[] {
  const counted = kpis.filter((kpi) => kpi.unit !== 'score');
  return [...counted.filter((kpi) => kpi.owner.id === subject), ...counted.filter((kpi) => kpi.owner.id !== subject)];
}

function historyWords(kpi: KpiRow): string {
  if (kpi.latest === null) return text.noHistory;
  const latest = `${text.latest} ${kpiValue(kpi.latest.value, kpi.unit)}`;
  return kpi.limits === null ? latest : `${latest}, ${text.usual} ${kpiValue(kpi.limits.lower, kpi.unit)} to ${kpiValue(kpi.limits.upper, kpi.unit)}`;
}
