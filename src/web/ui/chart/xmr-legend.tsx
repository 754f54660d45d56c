import { formatNumber } from '../format-date.ts';
import { markPath, shapeOf } from './path.ts';
import { chartText } from './text.ts';
import css from './xmr-chart.module.css';
import type { XmrData } from './xmr-layout.ts';

interface XmrLegendProps {
  readonly data: XmrData;
  /** `true` when the right edge has no room for the limits' labels. */
  readonly narrow: boolean;
  readonly digits: number;
}

/** The marks in use and their words; only what the chart shows. */
export function XmrLegend({ data, narrow, digits }: XmrLegendProps) {
  const { points, flags, limits, target, bounds = [], baseline } = data;
  const now = limits.at(-1);
  return (
    <div className={css['legend']}>
      {narrow && now !== undefined ? <LineWords name="mean" words={`${chartText.mean} ${formatNumber(now.mean, digits)}`} /> : null}
      {narrow && now !== undefined && now.lower !== null && now.upper !== null ? (
        <LineWords name="limit" words={chartText.between(formatNumber(now.lower, digits), formatNumber(now.upper, digits))} />
      ) : null}
      {narrow && target !== undefined ? <LineWords name="target" words={chartText.targetIs(formatNumber(target, digits))} /> : null}
      {narrow ? bounds.map(({ kind, value }) => <LineWords key={kind} name="bound" words={chartText.boundIs[kind](formatNumber(value, digits))} />) : null}
      {(['worsening', 'improving', 'unusual'] as const).map((verdict) =>
        points.some((point) => point.verdict === verdict) ? (
          <span key={verdict}>
            <svg width="12" height="12" aria-hidden="true">
              <path className={css[verdict]} d={markPath(shapeOf[verdict], 6, 6, 5)} />
            </svg>
            {chartText.verdicts[verdict]}
          </span>
        ) : null,
      )}
      {points.some((point) => point.unfinished === true) ? (
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <path className={`${css['mark']} ${css['hollow']}`} d={markPath('circle', 6, 6, 4)} />
          </svg>
          {chartText.unfinished}
        </span>
      ) : null}
      {flags.some((flag) => flag.kind === 'trigger') ? (
        <span>
          <svg width="12" height="13" aria-hidden="true">
            <path className={css['trigger']} d="M1 0h10l-3 4l3 4h-9v5h-1z" />
          </svg>
          {chartText.flags.trigger}
        </span>
      ) : null}
      {flags.some((flag) => flag.kind === 'meeting') ? (
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={css['meeting']} cx="6" cy="6" r="3.6" />
          </svg>
          {chartText.flags.meeting}
        </span>
      ) : null}
      {flags.some((flag) => flag.kind === 'level') ? (
        <span>
          <svg width="12" height="14" aria-hidden="true">
            <line className={css['step']} x1="6" x2="6" y1="0" y2="14" />
          </svg>
          {chartText.flags.level}
        </span>
      ) : null}
      {baseline === undefined ? null : (
        <span>
          <svg width="14" height="12" aria-hidden="true">
            <rect className={css['window']} width="14" height="11" />
            <line className={css['windowEdge']} x1="0" x2="14" y1="11" y2="11" />
          </svg>
          {baseline.caption}
        </span>
      )}
    </div>
  );
}

function LineWords({ name, words }: { readonly name: 'mean' | 'limit' | 'target' | 'bound'; readonly words: string }) {
  return (
    <span>
      <svg width="18" height="4" aria-hidden="true">
        <line className={css[name]} x1="0" x2="18" y1="2" y2="2" />
      </svg>
      {words}
    </span>
  );
}
