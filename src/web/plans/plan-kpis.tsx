import { Link } from '@tanstack/react-router';
import type { PlanView } from '../../contract/plans.ts';
import { axisRange } from '../../core/kpis/reading-range.ts';
import { Card } from '../ui/card.tsx';
import { Bullet } from '../ui/chart/bullet.tsx';
import { withGaps } from '../ui/chart/gaps.ts';
import { verdictAt } from '../ui/chart/limit-verdict.ts';
import { Sparkline } from '../ui/chart/sparkline.tsx';
import { XmrChart } from '../ui/chart/xmr-chart.tsx';
import { DateText } from '../ui/date-text.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { chartDigits, kpiValue, sinceBaseline, unitWords } from './kpi-words.ts';
import css from './plan.module.css';
import { PlanWatched } from './plan-watched.tsx';
import { plansText } from './text.ts';

const text = plansText.kpis;
type Kpi = Omit<PlanView['kpis'][number], 'points'>;

/** The plan's KPIs against the baselines that were fixed when it began; the stakeholder score beside them. */
export function PlanKpis({ view }: { readonly view: PlanView }) {
  const rows: readonly Kpi[] = [...view.kpis, ...(view.stakeholder === null ? [] : [{ ...view.stakeholder, baseline: null }])];
  return (
    <Card title={text.title} note={text.note} layout="plain">
      <FactTable
        caption={text.title}
        rows={rows}
        rowKey={(kpi) => kpi.id}
        columns={[
          {
            key: 'kpi',
            label: text.columns.kpi,
            render: (kpi) => (
              <>
                <Link to="/kpis/$kpi" params={{ kpi: kpi.id }}>
                  {kpi.name}
                </Link>
                <CellNote>{kpi.id === view.stakeholder?.id ? text.stakeholder : text.direction[kpi.direction]}</CellNote>
              </>
            ),
          },
          {
            key: 'baseline',
            label: text.columns.baseline,
            align: 'end',
            render: (kpi) => (kpi.baseline === null ? <span className="dimmed">{text.noBaseline}</span> : kpiValue(kpi.baseline, kpi.unit)),
          },
          { key: 'now', label: text.columns.now, align: 'end', render: (kpi) => <Now kpi={kpi} /> },
          { key: 'since', label: text.columns.since, align: 'end', render: (kpi) => <Since kpi={kpi} /> },
          { key: 'target', label: text.columns.target, align: 'end', render: (kpi) => <Target kpi={kpi} /> },
          {
            key: 'course',
            label: text.columns.course,
            render: (kpi) => <Sparkline values={kpi.recent.map(({ value }) => value)} limits={kpi.limits} digits={chartDigits} />,
          },
        ]}
      />
      {view.plan.state === 'closed' ? null : <PlanWatched view={view} />}
    </Card>
  );
}

function Now({ kpi }: { readonly kpi: Kpi }) {
  if (kpi.latest === null) return <span className="dimmed">–</span>;
  return (
    <span>
      <strong>{kpiValue(kpi.latest.value, kpi.unit)}</strong>
      <CellNote>
        <DateText date={kpi.latest.to} />
      </CellNote>
    </span>
  );
}

function Since({ kpi }: { readonly kpi: Kpi }) {
  const since = sinceBaseline(kpi);
  if (since === null) return <span className="dimmed">–</span>;
  const sign = since.change > 0 ? '+' : '';
  return (
    <span>
      {sign}
      {formatNumber(since.change, Number.isInteger(since.change) ? 0 : 1)}
      <CellNote>{text[since.better]}</CellNote>
    </span>
  );
}

/** The target, and the value against it and against what is usual; without a target the value against what is usual alone. */
function Target({ kpi: { target, unit, latest, limits, direction } }: { readonly kpi: Kpi }) {
  return (
    <div className={css['target']}>
      {target === null ? <span className="dimmed">{text.noTarget}</span> : kpiValue(target, unit)}
      {latest === null || (target === null && limits === null) ? null : (
        <Bullet value={latest.value} target={target} usual={limits} direction={direction} range={axisRange(unit)} unit={unitWords[unit]} digits={chartDigits} />
      )}
    </div>
  );
}

/** Each KPI over time with its natural limits; the day on which the plan began stands on the axis. */
export function PlanCharts({ view }: { readonly view: PlanView }) {
  const held = view.meetings.filter((meeting) => meeting.state === 'closed').map((meeting) => ({ date: meeting.startsAt.slice(0, 10), kind: 'meeting' as const, label: plansText.meetings.number(meeting.number) }));
  return (
    <div className={`${css['charts'] ?? ''} no-print`}>
      {view.kpis.map((kpi) => (
        <Card key={kpi.id} title={kpi.name} note={kpi.latest === null ? undefined : kpiValue(kpi.latest.value, kpi.unit)}>
          <XmrChart
            title={kpi.name}
            unit={unitWords[kpi.unit]}
            digits={chartDigits}
            points={withGaps(kpi.points.map((point) => ({ date: point.to, value: point.value, verdict: verdictAt(kpi, point) })))}
            limits={kpi.limits === null ? [] : [{ from: kpi.limits.from, mean: kpi.limits.mean, lower: kpi.limits.lower, upper: kpi.limits.upper }]}
            target={kpi.target ?? undefined}
            flags={held}
          />
        </Card>
      ))}
    </div>
  );
}
