import { linearScale } from './scale.ts';
import css from './sparkline.module.css';
import { chartText } from './text.ts';
import { useWidth } from './use-width.ts';
import { valueWords } from './chart-words.ts';

interface BulletProps {
  readonly value: number;
  readonly target: number;
  readonly baseline?: number | null;
  readonly unit: string;
  readonly digits?: number;
}

/** Where a value stands between its baseline (thin mark) and its target (thick mark). The axis starts at 0 or at the least value. */
export function Bullet({ value, target, baseline = null, unit, digits = 1 }: BulletProps) {
  const [frame, width] = useWidth<HTMLDivElement>(200);
  const marks = [value, target, ...(baseline === null ? [] : [baseline])];
  const x = linearScale(Math.min(0, ...marks), Math.max(0, ...marks) * 1.08, 0, width);
  const zero = x(0);
  const label = chartText.bullet(
    valueWords(value, digits, unit),
    valueWords(target, digits, unit),
    baseline === null ? null : valueWords(baseline, digits, unit),
  );
  return (
    <div ref={frame}>
      <svg className={css['spark']} width={width} height={22} role="img" aria-label={label}>
        <rect className={css['track']} width={width} height={12} y={5} rx={4} />
        <rect className={css['fill']} x={Math.min(zero, x(value))} width={Math.abs(x(value) - zero)} height={6} y={8} rx={3} />
        {baseline === null ? null : <line className={css['baseline']} x1={x(baseline)} x2={x(baseline)} y1={4} y2={18} />}
        <line className={css['target']} x1={x(target)} x2={x(target)} y1={1} y2={21} />
      </svg>
    </div>
  );
}
