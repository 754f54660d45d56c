import { formatNumber } from '../format-date.ts';
import { bulletEnds, type BulletMarks } from './bullet-scale.ts';
import css from './bullet.module.css';
import { valueWords } from './chart-words.ts';
import { linearScale } from './scale.ts';
import { chartText } from './text.ts';
import { useWidth } from './use-width.ts';

const text = chartText.bullet;

interface BulletProps extends BulletMarks {
  readonly direction: 'up' | 'down';
  readonly range: { readonly least: number; readonly most: number | null };
  readonly unit: string;
  readonly digits?: number;
}

/**
 * A value against its target and what is usual (Few's bullet graph): a bar from zero, a cross-line for the target, a tint from
 * one natural limit to the other. Below the axis stands which way is better.
 */
export function Bullet({ value, target, usual, direction, range, unit, digits = 1 }: BulletProps) {
  const [frame, width] = useWidth<HTMLDivElement>(280);
  const [least, most] = bulletEnds({ value, target, usual }, range);
  const x = linearScale(least, most, 0, width);
  const zero = x(Math.max(0, least));
  const words = [
    valueWords(value, digits, unit),
    ...(target === null ? [] : [text.target(valueWords(target, digits, unit))]),
    ...(usual === null ? [] : [text.usual(formatNumber(usual.lower, digits), valueWords(usual.upper, digits, unit))]),
    text[direction],
  ];
  const goal = target === null ? null : Math.min(width - 1.5, Math.max(1.5, x(target)));
  return (
    <div ref={frame} className={css['bullet']}>
      <svg className={css['svg']} width={width} height={40} role="img" aria-label={words.join(', ')}>
        <rect className={css['track']} width={width} height={18} y={4} rx={3} />
        {usual === null ? null : <rect className={css['usual']} x={x(usual.lower)} width={Math.max(2, x(usual.upper) - x(usual.lower))} height={18} y={4} />}
        <rect className={css['bar']} x={Math.min(zero, x(value))} width={Math.max(1.5, Math.abs(x(value) - zero))} height={7} y={9.5} />
        {goal === null ? null : <line className={css['target']} x1={goal} x2={goal} y1={1} y2={25} />}
        <text x={0} y={37}>
          {formatNumber(least)}
        </text>
        <text x={width / 2} y={37} textAnchor="middle">
          {direction === 'up' ? `${text.up} →` : `← ${text.down}`}
        </text>
        <text x={width} y={37} textAnchor="end">
          {formatNumber(most)}
        </text>
      </svg>
    </div>
  );
}
