import { useState } from 'react';
import { Card } from '../ui/card.tsx';
import { XmrChart } from '../ui/chart/xmr-chart.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { chartOfKpi, type KpiPageView } from './chart-of-kpi.ts';
import { digitsOf, unitAfter } from './kpi-words.ts';
import { kpiText } from './kpi-text.ts';

const text = kpiText.page;
const ranges = [26, 52, 0] as const;

/** A KPI's course with its natural limits, its target, and what happened on the way. */
export function KpiChart({ view }: { readonly view: KpiPageView }) {
  const [count, setCount] = useState<number>(ranges[0]);
  const { kpi } = view;
  const offered = ranges.filter((_, index) => index === 0 || view.points.length > (ranges[index - 1] ?? 0));
  const { points, limits, limitsFrom, baseline, flags } = chartOfKpi(view, count);
  return (
    <Card
      title={text.course}
      note={limitsFrom === undefined ? undefined : `${text.howLimits} ${limitsFrom}.`}
      aside={
        offered.length < 2 ? undefined : (
          <SelectField
            label={text.range}
            quietLabel
            size="xs"
            value={String(count)}
            onChange={(value) => setCount(Number(value))}
            choices={offered.map((range) => ({ value: String(range), label: text.ranges(range) }))}
          />
        )
      }
    >
      <XmrChart
        title={kpi.name}
        unit={unitAfter[kpi.unit]}
        digits={digitsOf(view.points.map((point) => point.value))}
        points={points}
        limits={limits}
        target={kpi.target ?? undefined}
        baseline={baseline}
        flags={flags}
      />
    </Card>
  );
}
