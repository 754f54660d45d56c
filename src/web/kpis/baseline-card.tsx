import { Card, CardRow } from '../ui/card.tsx';
import { formatCivilDate, formatInstant } from '../ui/format-date.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { kpiText } from './kpi-text.ts';
import { periodWithDay } from './kpi-words.ts';
import { RebaselineKpi } from './rebaseline-kpi.tsx';

const text = kpiText.baseline;

/** What a KPI's usual level rests on: whether an alarm froze it, and who decided on a new one and why. */
export function BaselineCard({ view }: { readonly view: KpiPageView }) {
  const { kpi, points, baselines, can } = view;
  if (baselines.length === 0 && !can.rebaseline) return null;
  const held = kpi.limits === null ? undefined : points.find((point) => point.to > (kpi.limits?.to ?? ''));
  const named = new Map(points.map((point) => [point.to, periodWithDay(point)]));
  return (
    <Card title={text.title} note={text.note} layout="rows" aside={can.rebaseline ? <RebaselineKpi view={view} /> : undefined}>
      {held === undefined ? null : <CardRow title={text.frozen(formatCivilDate(held.to))} note={text.frozenNote} />}
      {baselines.length === 0 ? <CardRow title={<span className="dimmed">{text.none}</span>} /> : null}
      {baselines.toReversed().map(({ from, reason, by, at }) => (
        <CardRow
          key={from}
          title={text.from(named.get(from) ?? formatCivilDate(from))}
          note={
            <>
              {reason}
              <br />
              {text.decided(by?.name ?? text.somebody, formatInstant(at, 'short'))}
            </>
          }
        />
      ))}
    </Card>
  );
}
