import { formatNumber } from '../format-date.ts';
import type { ChartPoint } from './chart-data.ts';
import { linePath, markPath, shapeOf } from './path.ts';
import { chartText } from './text.ts';
import css from './xmr-chart.module.css';
import type { XmrLayout } from './xmr-layout.ts';

/** Grid, limits, baseline window, target and axis labels: everything behind the line. */
export function XmrBackground({ layout, digits }: { readonly layout: XmrLayout; readonly digits: number }) {
  const { left, right, top, bottom } = layout;
  return (
    <>
      {layout.segments.map((segment) => (
        <rect
          key={segment.x1}
          className={css['band']}
          x={segment.x1}
          width={Math.max(0, segment.x2 - segment.x1)}
          y={segment.upper ?? top}
          height={Math.max(0, (segment.lower ?? bottom) - (segment.upper ?? top))}
        />
      ))}
      {layout.window === null ? null : (
        <rect className={css['window']} x={layout.window.x1} width={layout.window.x2 - layout.window.x1} y={top} height={bottom - top} />
      )}
      {layout.ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={css['grid']} x1={left} x2={right} y1={y} y2={y} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {formatNumber(value, layout.digits)}
          </text>
        </g>
      ))}
      {layout.window === null ? null : (
        <line className={css['windowEdge']} x1={layout.window.x1} x2={layout.window.x2} y1={bottom} y2={bottom} />
      )}
      {layout.segments.map((segment) => (
        <g key={segment.x1}>
          <line className={css['mean']} x1={segment.x1} x2={segment.x2} y1={segment.mean} y2={segment.mean} />
          {[segment.upper, segment.lower].map((y, index) =>
            y === null ? null : <line key={index === 0 ? 'upper' : 'lower'} className={css['limit']} x1={segment.x1} x2={segment.x2} y1={y} y2={y} />,
          )}
        </g>
      ))}
      {layout.target === null ? null : <line className={css['target']} x1={left} x2={right} y1={layout.target} y2={layout.target} />}
      {layout.bounds.map(({ kind, y }) => (
        <line key={kind} className={css['bound']} x1={left} x2={right} y1={y} y2={y} />
      ))}
      {layout.edge.map((label) => (
        <text key={label.kind} x={right + 8} y={label.y + 4} className={label.kind === 'target' ? css['targetLabel'] : undefined}>
          {`${chartText[label.kind]} ${formatNumber(label.value, digits)}`}
        </text>
      ))}
      {layout.labels.map((label) => (
        <text key={label.words} x={label.x} y={bottom + 36} textAnchor={label.anchor}>
          {label.words}
        </text>
      ))}
    </>
  );
}

/** The line, its points, and the flags on the axis. */
export function XmrForeground({ layout, points }: { readonly layout: XmrLayout; readonly points: readonly ChartPoint[] }) {
  const many = points.length > 60;
  return (
    <>
      {layout.flags.map(({ flag, x }) =>
        flag.kind === 'level' ? (
          <Step key={`${flag.date}/${flag.label}`} layout={layout} x={x} />
        ) : flag.kind === 'trigger' ? (
          <g key={`${flag.date}/${flag.label}`}>
            <line className={css['triggerLine']} x1={x} x2={x} y1={layout.top} y2={layout.bottom + 6} />
            <path className={css['trigger']} d={`M${x} ${layout.bottom + 6}v13M${x} ${layout.bottom + 6}h-10l3 4l-3 4h10z`} />
          </g>
        ) : (
          <circle key={`${flag.date}/${flag.label}`} className={css['meeting']} cx={x} cy={layout.bottom + 12} r={3.6} />
        ),
      )}
      <path className={css['line']} d={linePath(layout.places)} />
      {points.map((point, index) => {
        const place = layout.places[index];
        if (typeof place?.y !== 'number') return null;
        const verdict = point.verdict ?? 'ordinary';
        if (many && verdict === 'ordinary' && point.unfinished !== true) return null;
        const hollow = point.unfinished === true ? css['hollow'] : '';
        return (
          <path
            key={point.date}
            className={`${css['mark']} ${css[verdict] ?? ''} ${hollow ?? ''}`}
            d={markPath(shapeOf[verdict], place.x, place.y, verdict === 'ordinary' ? 3.8 : 6)}
          />
        );
      })}
    </>
  );
}

/** Where a level begins that somebody decided on, with its name beside the line unless the legend has to say it. */
function Step({ layout, x }: { readonly layout: XmrLayout; readonly x: number }) {
  const { narrow, left, right, top, bottom } = layout;
  const onRight = x < (left + right) / 2;
  return (
    <>
      <line className={css['step']} x1={x} x2={x} y1={top - 8} y2={bottom} />
      {narrow ? null : (
        <text className={css['stepLabel']} x={x + (onRight ? 6 : -6)} y={top + 1} textAnchor={onRight ? 'start' : 'end'}>
          {chartText.flags.level}
        </text>
      )}
    </>
  );
}
