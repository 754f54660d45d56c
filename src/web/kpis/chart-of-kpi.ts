import type { CallOutput } from '../../contract/client.ts';
import { periodName } from '../period-name.ts';
import type { BaselineWindow, ChartFlag, ChartPoint, LimitSegment } from '../ui/chart/chart-data.ts';
import { formatCivilDate } from '../ui/format-date.ts';
import { verdictOf } from './kpi-words.ts';
import { kpiText } from './kpi-text.ts';

/** One KPI as its page reads it. */
export type KpiPageView = CallOutput<'GET /api/kpis/:kpi'>;

/** What the chart of a KPI draws. */
export interface KpiChartData {
  readonly points: readonly ChartPoint[];
  readonly limits: readonly LimitSegment[];
  /** Where the limits come from; undefined without limits. */
  readonly limitsFrom: string | undefined;
  /** The same as a window on the chart, when it shows more than that. */
  readonly baseline: BaselineWindow | undefined;
  readonly flags: readonly ChartFlag[];
}

/**
 * The newest `count` readings of a KPI as a chart, 0 for all. The limits come from the newest readings alone and are drawn
 * over those only: an older stretch was not judged by them.
 */
export function chartOfKpi({ kpi, points, triggers, meetings }: KpiPageView, count: number): KpiChartData {
  const shown = count === 0 ? points : points.slice(-count);
  const { limits } = kpi;
  const judged = limits === null ? [] : points.slice(-limits.points);
  const [first, last] = [judged[0], judged.at(-1)];
  const judgedFrom = first?.to ?? '9999';
  const dayOf = new Map(points.map((point) => [point.key, point.to]));
  const flags: ChartFlag[] = [
    ...triggers.flatMap((trigger): ChartFlag[] => {
      const date = dayOf.get(trigger.reading);
      return date === undefined ? [] : [{ date, kind: 'trigger', label: trigger.rule }];
    }),
    ...meetings.map((meeting): ChartFlag => ({ date: meeting.on, kind: 'meeting', label: kpiText.page.meeting(meeting.number) })),
  ];
  const from = shown[0]?.to ?? '';
  const caption =
    limits === null || first === undefined || last === undefined
      ? undefined
      : kpiText.page.limitsFrom(limits.points, formatCivilDate(first.to), formatCivilDate(last.to), limits.provisional);
  return {
    points: shown.map((point) => {
      const name = periodName(point.key);
      const verdict = point.to >= judgedFrom ? verdictOf(kpi, point.value) : 'ordinary';
      return { date: point.to, value: point.value, verdict, ...(name === null ? {} : { label: name }) };
    }),
    limits: limits === null || first === undefined ? [] : [{ from: first.to, mean: limits.mean, lower: limits.lower, upper: limits.upper }],
    limitsFrom: caption,
    baseline: caption === undefined || first === undefined || last === undefined || first.to <= from ? undefined : { from: first.to, to: last.to, caption },
    flags: flags.filter((flag) => flag.date >= from),
  };
}
