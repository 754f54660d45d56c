import { formatNumber } from '../format-date.ts';
import type { PointVerdict } from './chart-data.ts';
import { linePath, markPath, shapeOf } from './path.ts';
import { linearScale } from './scale.ts';
import css from './sparkline.module.css';
import { chartText } from './text.ts';

interface SparklineProps {
  /** Oldest first; null where a reading is missing. */
  readonly values: readonly (number | null)[];
  /** Where each value stands on an axis that rows share, 0 to 1; evenly spread without it. */
  readonly at?: readonly number[];
  /** The natural limits, drawn as a band. */
  readonly limits?: { readonly lower: number | null; readonly upper: number | null } | null;
  /** Where on the same axis the limits begin to hold. */
  readonly limitsAt?: number;
  /** What the engine says of the last reading. */
  readonly verdict?: PointVerdict;
  readonly digits?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A KPI's recent course in a table row: band of natural limits, line, last point. Its scale is its own. */
export function Sparkline({ values, at, limits = null, limitsAt = 0, verdict = 'ordinary', digits = 1, width = 112, height = 26 }: SparklineProps) {
  const present = values.filter((value) => value !== null);
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return <span className="dimmed">–</span>;
  const bounds = [...present, ...[limits?.lower, limits?.upper].filter((limit) => limit !== null && limit !== undefined)];
  const y = linearScale(Math.min(...bounds), Math.max(...bounds), height - 4, 4);
  const spread = linearScale(0, 1, 4, width - 5);
  const x = (index: number): number => spread(at?.[index] ?? index / Math.max(1, values.length - 1));
  const bandLeft = limitsAt <= 0 ? 0 : Math.max(0, spread(limitsAt) - 4);
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
          x={bandLeft}
          width={width - bandLeft}
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
