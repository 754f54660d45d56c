import type { CallOutput } from '../../contract/client.ts';
import { movingRanges, rangeLimits } from '../../core/kpis/moving-ranges.ts';
import { periodName } from '../period-name.ts';
import type { BaselineWindow, ChartBound, ChartFlag, ChartPoint, LimitSegment, PointVerdict } from '../ui/chart/chart-data.ts';
import { withGaps } from '../ui/chart/gaps.ts';
import { verdictOf } from '../ui/chart/limit-verdict.ts';
import { formatCivilDate } from '../ui/format-date.ts';
import { kpiText } from './kpi-text.ts';

/** One KPI as its page reads it. */
export type KpiPageView = CallOutput<'GET /api/kpis/:kpi'>;

type Level = KpiPageView['levels'][number];

/** What the chart of a KPI draws. */
export interface KpiChartData {
  /** With an empty point in each hole. */
  readonly points: readonly ChartPoint[];
  readonly limits: readonly LimitSegment[];
  /** Where the limits that count now come from; undefined without limits. */
  readonly limitsFrom: string | undefined;
  /** The same as a window on the chart, when it shows more than that. */
  readonly baseline: BaselineWindow | undefined;
  readonly flags: readonly ChartFlag[];
  /** How far each point lies from the one before it, with their own limits. */
  readonly moves: { readonly points: readonly ChartPoint[]; readonly limits: readonly LimitSegment[] };
}

/**
 * The newest `count` readings of a KPI as a chart, 0 for all. Each level has limits of its own, drawn from the first reading
 * that they come from: what lies before was not judged by them.
 */
export function chartOfKpi(view: KpiPageView, count: number): KpiChartData {
  const { kpi, points, levels, weeks } = view;
  const shown = count === 0 ? points : points.slice(-count);
  const from = shown[0]?.to ?? '';
  const closed = weeks.at(-1)?.to;
  const drawn = withGaps(
    shown.map((point) => {
      const name = periodName(point.key);
      const limits = levelAt(levels, point.to)?.limits ?? null;
      return {
        date: point.to,
        value: point.value,
        verdict: verdictOf({ direction: kpi.direction, limits }, point.value),
        ...(name === null ? {} : { label: name }),
        ...(closed !== undefined && point.to > closed ? { unfinished: true } : {}),
      };
    }),
  );
  const visible = levels.filter(({ to }) => to >= from);
  return {
    points: drawn,
    limits: visible.map((level) => ({ ...edgesOf(view, level), mean: level.limits.mean, lower: level.limits.lower, upper: level.limits.upper })),
    ...windowOf(view, from, shown.at(-1)?.to ?? ''),
    flags: flagsOf(view).filter((flag) => flag.date >= from),
    moves: movesOf(drawn, view, visible),
  };
}

/** The floor and the ceiling that a KPI was defined with, as far as it was. */
export function boundsOf({ floor = null, ceiling = null }: KpiPageView['definition']): readonly ChartBound[] {
  return [
    ...(ceiling === null ? [] : [{ kind: 'ceiling', value: ceiling } as const]),
    ...(floor === null ? [] : [{ kind: 'floor', value: floor } as const]),
  ];
}

/** The level whose limits judge a day; undefined for a day that none does. */
function levelAt(levels: readonly Level[], day: string): Level | undefined {
  return levels.find(({ to, limits }) => limits.from <= day && day <= to);
}

/** A level reaches to the step that ends it, the last one to the right edge. */
function edgesOf({ baselines, points }: KpiPageView, { to, limits: { from } }: Level): Pick<LimitSegment, 'from' | 'to'> {
  const next = baselines.find((baseline) => baseline.from > to)?.from;
  if (next !== undefined) return { from, to: next };
  return to === points.at(-1)?.to ? { from } : { from, to };
}

function windowOf({ kpi: { limits } }: KpiPageView, from: string, to: string): Pick<KpiChartData, 'limitsFrom' | 'baseline'> {
  if (limits === null) return { limitsFrom: undefined, baseline: undefined };
  const caption = kpiText.page.limitsFrom(limits.points, formatCivilDate(limits.from), formatCivilDate(limits.to), limits.provisional);
  const part = limits.from > from || limits.to < to;
  return { limitsFrom: caption, baseline: part ? { from: limits.from, to: limits.to, caption } : undefined };
}

function flagsOf({ points, triggers, meetings, baselines }: KpiPageView): readonly ChartFlag[] {
  const dayOf = new Map(points.map((point) => [point.key, point.to]));
  return [
    ...baselines.map((baseline): ChartFlag => ({ date: baseline.from, kind: 'level', label: baseline.reason })),
    ...triggers.flatMap((trigger): ChartFlag[] => {
      const date = dayOf.get(trigger.reading);
      return date === undefined ? [] : [{ date, kind: 'trigger', label: trigger.rule }];
    }),
    ...meetings.map((meeting): ChartFlag => ({ date: meeting.on, kind: 'meeting', label: kpiText.page.meeting(meeting.number) })),
  ];
}

/** Moves within a level only: the step to a new one was a decision and is no move. */
function movesOf(drawn: readonly ChartPoint[], view: KpiPageView, levels: readonly Level[]): KpiChartData['moves'] {
  const begins = new Set<string>(view.baselines.map((baseline) => baseline.from));
  const ranges = movingRanges(drawn.map(({ value }) => value)).map((range, index) => (begins.has(drawn[index]?.date ?? '') ? null : range));
  const limits = levels.flatMap((level) => {
    const inside = ranges.filter((_, place) => {
      const date = drawn[place]?.date ?? '';
      return date > level.limits.from && date <= level.limits.to;
    });
    const found = rangeLimits(inside);
    return found === null ? [] : [{ ...edgesOf(view, level), mean: found.mean, lower: null, upper: found.upper, level }];
  });
  const verdictOn = (date: string, range: number | null): PointVerdict => {
    const upper = limits.find(({ level }) => level.limits.from <= date && date <= level.to)?.upper;
    return range !== null && upper !== undefined && range > upper ? 'unusual' : 'ordinary';
  };
  return {
    points: drawn.map((point, index) => ({ ...point, value: ranges[index] ?? null, verdict: verdictOn(point.date, ranges[index] ?? null) })),
    limits: limits.map(({ level: _, ...segment }) => segment),
  };
}
