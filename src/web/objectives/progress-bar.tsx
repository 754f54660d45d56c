import type { KeyResultView } from '../../contract/objectives.ts';
import { linearScale } from '../ui/chart/scale.ts';
import { useWidth } from '../ui/chart/use-width.ts';
import css from './objectives.module.css';
import { objectivesText as text } from './text.ts';

/** The bar ends a little beyond the target, so that what went beyond it shows; the words have the number. */
const end = 108;

/** Progress as a bar with the target (thick mark) and what the day expects (thin mark), and the same in words. */
export function ProgressBar({ result }: { readonly result: KeyResultView }) {
  const [frame, width] = useWidth<HTMLDivElement>(200);
  const { standing, title } = result;
  if (standing === null) return null;
  const { progress, expected, neededAWeek, slipping } = standing;
  const x = linearScale(0, end, 0, width);
  return (
    <div ref={frame}>
      <svg className={css['svg']} width={width} height={22} role="img" aria-label={text.bullet(title, progress, expected)}>
        <rect className={css['track']} width={width} height={12} y={5} rx={4} />
        <rect className={css['fill']} width={x(Math.min(end, Math.max(0, progress)))} height={6} y={8} rx={3} />
        <line className={css['expected']} x1={x(expected)} x2={x(expected)} y1={3} y2={19} />
        <line className={css['goal']} x1={x(100)} x2={x(100)} y1={1} y2={21} />
      </svg>
      <div className={css['note']}>
        {text.standing(progress, expected)}
        {slipping ? ` · ${text.neededAWeek(neededAWeek)}` : ''}
      </div>
    </div>
  );
}
