import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../ui/card.tsx';
import { XmrChart } from '../ui/chart/xmr-chart.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { boundsOf, chartOfKpi, type KpiPageView } from './chart-of-kpi.ts';
import { digitsOf, unitAfter } from './kpi-words.ts';
import css from './kpi-chart.module.css';
import { kpiText } from './kpi-text.ts';

const text = kpiText.page;
const ranges = [26, 52, 0] as const;

/** A KPI's course with its natural limits, its target, and what happened on the way. */
export function KpiChart({ view }: { readonly view: KpiPageView }) {
  const [count, setCount] = useState<number>(ranges[0]);
  const { kpi } = view;
  const offered = ranges.filter((_, index) => index === 0 || view.points.length > (ranges[index - 1] ?? 0));
  const [moved, setMoved] = useState(false);
  const { points, limits, limitsFrom, baseline, flags, moves } = chartOfKpi(view, count);
  const unit = unitAfter[kpi.unit];
  const digits = digitsOf(view.points.map((point) => point.value));
  const steps = flags.filter(({ kind }) => kind === 'level');
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
        unit={unit}
        digits={digits}
        points={points}
        limits={limits}
        target={kpi.target ?? undefined}
        bounds={boundsOf(view.definition)}
        baseline={baseline}
        flags={flags}
      />
      {moves.limits.length === 0 ? null : (
        <div className={css['moves']}>
          <Button variant="default" size="xs" aria-expanded={moved} className="no-print" onClick={() => setMoved(!moved)}>
            {moved ? text.hideMoves : text.showMoves}
          </Button>
          {moved ? (
            <>
              <h3>{text.moves}</h3>
              <p className="dimmed">{text.movesNote}</p>
              <XmrChart title={text.movesOf(kpi.name)} unit={unit} digits={digits} points={moves.points} limits={moves.limits} flags={steps} low />
            </>
          ) : null}
        </div>
      )}
    </Card>
  );
}
