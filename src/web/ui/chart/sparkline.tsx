import { formatNumber } from '../format-date.ts';
import type { PointVerdict } from './chart-data.ts';
import { linePath, markPath, shapeOf } from './path.ts';
import { linearScale } from './scale.ts';
import css from './sparkline.module.css';
import { chartText } from './text.ts';

interface SparklineProps {
  /** Oldest first; null where a reading is missing. */
  readonly values: readonly (number | null)[];
  /** The natural limits, drawn as a band. */
  readonly limits?: { readonly lower: number | null; readonly upper: number | null } | null;
  /** What the engine says of the last reading. */
  readonly verdict?: PointVerdict;
  readonly digits?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A KPI's recent course in a table row: band of natural limits, line, last point. Its scale is its own. */
export function Sparkline({ values, limits = null, verdict = 'ordinary', digits = 1, width = 112, height = 26 }: SparklineProps) {
  const present = values.filter((value) => value !== null);
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return <span className="dimmed">–</span>;
  const bounds = [...present, ...[limits?.lower, limits?.upper].filter((limit) => limit !== null && limit !== undefined)];
  const y = linearScale(Math.min(...bounds), Math.max(...bounds), height - 4, 4);
  const x = linearScale(0, Math.max(1, values.length - 1), 4, width - 5);
  const lastAt = values.findLastIndex((value) => value !== null);
  const [bandTop, bandBottom] = [limits?.upper ?? null, limits?.lower ?? null];
  return (
    <svg
      className={css['spark']}
      width={width}
      height={height}
      role="img"
      aria-label={chartText.sparkline(formatNumber(first, digits), formatNumber(last, digits), present.length)}
    >
      {limits === null ? null : (
        <rect
          className={css['band']}
          width={width}
          rx={3}
          y={bandTop === null ? 0 : y(bandTop)}
          height={Math.max(2, (bandBottom === null ? height : y(bandBottom)) - (bandTop === null ? 0 : y(bandTop)))}
        />
      )}
      <path className={css['line']} d={linePath(values.map((value, index) => ({ x: x(index), y: value === null ? null : y(value) })))} />
      <path
        className={`${css['last']} ${css[verdict] ?? ''}`}
        d={markPath(shapeOf[verdict], x(lastAt), y(last), verdict === 'ordinary' ? 2.8 : 4.5)}
      />
    </svg>
  );
}
