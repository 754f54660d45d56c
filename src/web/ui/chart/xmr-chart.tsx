import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { flagsOfPoint, type BaselineWindow, type ChartBound, type ChartFlag, type ChartPoint, type LimitSegment } from './chart-data.ts';
import { chartSummary, periodWords, pointWords, valueWords } from './chart-words.ts';
import { chartText } from './text.ts';
import { useWidth } from './use-width.ts';
import css from './xmr-chart.module.css';
import { layOutXmr, type XmrLayout } from './xmr-layout.ts';
import { XmrLegend } from './xmr-legend.tsx';
import { XmrBackground, XmrForeground } from './xmr-marks.tsx';
import { XmrTable } from './xmr-table.tsx';

interface XmrChartProps {
  /** Names the chart for those who cannot see it; the card shows the visible title. */
  readonly title: string;
  readonly unit: string;
  /** Decimals of every value shown. */
  readonly digits?: number;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  /** One segment, or several where the limits were computed anew. */
  readonly limits?: readonly LimitSegment[];
  readonly target?: number | undefined;
  /** The least and the most that was agreed on. */
  readonly bounds?: readonly ChartBound[];
  readonly baseline?: BaselineWindow | undefined;
  readonly flags?: readonly ChartFlag[];
  /** `true` draws it low and without the sentence below it: a second chart under the first, which says what they share. */
  readonly low?: boolean;
}

/**
 * A KPI over time with its natural limits (SIGNALS.md 4): grey is ordinary, colour and shape mark exceptions only.
 * Arrow keys, Home and End read point by point; a sentence and a table say the same.
 */
export function XmrChart({ title, unit, digits = 1, points, limits = [], target, bounds = [], baseline, flags = [], low = false }: XmrChartProps) {
  const [plot, width] = useWidth<HTMLDivElement>(640);
  const [at, setAt] = useState<number | null>(null);
  const data = { points, limits, target, bounds, baseline, flags, low };
  const layout = layOutXmr(data, width);
  const summary = chartSummary({ points, limits, target, bounds, flags, unit, digits });
  if (points.every((point) => point.value === null)) return <p className="dimmed">{summary}</p>;

  const read = (event: KeyboardEvent): void => {
    const next = nextPoint(event.key, at, points.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setAt(nearest(layout, x));
  };
  const words = at === null ? '' : pointWords(points, flags, at, unit, digits);
  return (
    <figure className={`${css['figure']} keep-together`}>
      <div
        ref={plot}
        className={css['plot']}
        role="application"
        aria-roledescription={chartText.roleDescription}
        aria-label={`${title}. ${summary} ${chartText.howToRead}`}
        tabIndex={0}
        onKeyDown={read}
        onBlur={() => setAt(null)}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
      >
        <svg className={css['svg']} viewBox={`0 0 ${layout.width} ${layout.height}`} height={layout.height} aria-hidden="true">
          <XmrBackground layout={layout} digits={digits} />
          <XmrForeground layout={layout} points={points} />
          {at === null ? null : <Cursor layout={layout} at={at} />}
        </svg>
        {at === null ? null : <Tip layout={layout} at={at} points={points} flags={flags} unit={unit} digits={digits} />}
      </div>
      <output className="visually-hidden" aria-live="polite">
        {words}
      </output>
      <XmrLegend data={data} narrow={layout.narrow} digits={digits} />
      <figcaption className={css['summary']}>{summary}</figcaption>
      <XmrTable title={title} points={points} flags={flags} unit={unit} digits={digits} />
    </figure>
  );
}

function nextPoint(key: string, at: number | null, count: number): number | null | undefined {
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowLeft') return Math.max(0, (at ?? count) - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, (at ?? count - 2) + 1);
  return undefined;
}

function nearest(layout: XmrLayout, x: number): number | null {
  let best: number | null = null;
  let distance = Infinity;
  for (const [index, place] of layout.places.entries()) {
    if (place.y === null || Math.abs(place.x - x) >= distance) continue;
    distance = Math.abs(place.x - x);
    best = index;
  }
  return best;
}

function Cursor({ layout, at }: { readonly layout: XmrLayout; readonly at: number }) {
  const place = layout.places[at];
  if (place === undefined) return null;
  return (
    <>
      <line className={css['here']} x1={place.x} x2={place.x} y1={layout.top} y2={layout.bottom} />
      {place.y === null ? null : <circle className={css['ring']} cx={place.x} cy={place.y} r={8} />}
    </>
  );
}

interface TipProps {
  readonly layout: XmrLayout;
  readonly at: number;
  readonly points: readonly ChartPoint[];
  readonly flags: readonly ChartFlag[];
  readonly unit: string;
  readonly digits: number;
}

function Tip({ layout, at, points, flags, unit, digits }: TipProps) {
  const [point, place] = [points[at], layout.places[at]];
  if (point === undefined || place === undefined) return null;
  const onRight = place.x < layout.width / 2;
  const passed = flagsOfPoint(points, flags, at);
  return (
    <div className={css['tip']} style={onRight ? { left: place.x + 14 } : { right: layout.width - place.x + 14 }} aria-hidden="true">
      {periodWords(point)}
      <strong>{point.value === null ? chartText.noReading : valueWords(point.value, digits, unit)}</strong>
      {point.value === null ? null : chartText.verdicts[point.verdict ?? 'ordinary']}
      {passed.map((flag) => (
        <div key={`${flag.date}/${flag.label}`}>
          {chartText.flags[flag.kind]}: {flag.label}
        </div>
      ))}
    </div>
  );
}
