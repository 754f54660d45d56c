import { Link } from '@tanstack/react-router';
import IconArrowDownRight from '@tabler/icons-react/dist/esm/icons/IconArrowDownRight.mjs';
import IconArrowUpRight from '@tabler/icons-react/dist/esm/icons/IconArrowUpRight.mjs';
import IconEqual from '@tabler/icons-react/dist/esm/icons/IconEqual.mjs';
import type { KpiRow } from '../../contract/kpis.ts';
import { valueWords } from '../ui/chart/chart-words.ts';
import { Sparkline } from '../ui/chart/sparkline.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import { changeMark, changeWords, digitsOf, latestVerdict, unitAfter } from './kpi-words.ts';
import { KpiStatus } from './kpi-status.tsx';
import css from './kpi-table.module.css';
import { kpisText } from './text.ts';

const text = kpisText.columns;

interface KpiTableProps {
  readonly kpis: readonly KpiRow[];
  /** `true` adds the target, where the page has room for it. */
  readonly withTarget?: boolean;
}

/** KPIs in rows on the same stretch of time. Narrow screens keep what decides: name, value, change (below the value) and status. */
export function KpiTable({ kpis, withTarget = false }: KpiTableProps) {
  const longest = Math.max(1, ...kpis.map((kpi) => kpi.recent.length));
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{kpisText.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.kpi}</th>
          <th scope="col" className={css['wide']}>
            {text.course(longest)}
          </th>
          <th scope="col" data-align="end">
            {text.now}
          </th>
          <th scope="col" data-align="end" className={css['wide']}>
            {text.change}
          </th>
          <th scope="col" data-align="end" className={css['wide']}>
            {text.limits}
          </th>
          {withTarget ? (
            <th scope="col" data-align="end" className={css['wide']}>
              {text.target}
            </th>
          ) : null}
          <th scope="col">{text.status}</th>
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <Row key={kpi.id} kpi={kpi} longest={longest} withTarget={withTarget} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ kpi, longest, withTarget }: { readonly kpi: KpiRow; readonly longest: number; readonly withTarget: boolean }) {
  const values = kpi.recent.map((point) => point.value);
  const digits = digitsOf(values);
  const { limits } = kpi;
  // Filled up at the front, so that the newest readings of all rows stand below one another.
  const course = [...Array.from({ length: longest - values.length }, () => null), ...values];
  return (
    <tr>
      <th scope="row">
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} className={css['name']}>
          {kpi.name}
        </Link>
        <span className={css['note']}>{kpi.owner.name}</span>
      </th>
      <td className={css['wide']}>
        <Sparkline values={course} limits={limits} verdict={latestVerdict(kpi)} digits={digits} width={118} />
      </td>
      <td data-align="end" className={css['now']}>
        {kpi.latest === null ? '–' : valueWords(kpi.latest.value, digits, unitAfter[kpi.unit])}
        <span className={css['below']}>
          <KpiChange kpi={kpi} />
        </span>
      </td>
      <td data-align="end" className={css['wide']}>
        <KpiChange kpi={kpi} />
      </td>
      <td data-align="end" className={`${css['wide']} ${css['quiet']}`}>
        {limits === null ? <NoLimits /> : kpisText.limits(formatNumber(limits.lower, 1), formatNumber(limits.upper, 1))}
      </td>
      {withTarget ? (
        <td data-align="end" className={`${css['wide']} ${css['quiet']}`}>
          {kpi.target === null ? kpisText.noTarget : valueWords(kpi.target, digitsOf([kpi.target]), unitAfter[kpi.unit])}
        </td>
      ) : null}
      <td>
        <KpiStatus kpi={kpi} />
      </td>
    </tr>
  );
}

const marks = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual } as const;

/** The last change: an arrow only beyond the natural limits, coloured by whether it is for the better, and said in words. */
export function KpiChange({ kpi }: { readonly kpi: Pick<KpiRow, 'unit' | 'change' | 'latest'> }) {
  if (kpi.change === null) return <span className="dimmed">–</span>;
  const mark = changeMark(kpi.change);
  const Mark = marks[mark];
  const words = `${mark === 'same' ? kpisText.insideNoise : kpisText.better[kpi.change.better]}, ${kpisText.since(formatCivilDate(kpi.change.since))}`;
  return (
    <span className={css['change']} data-better={mark === 'same' ? 'same' : kpi.change.better} title={words}>
      <Mark size={15} stroke={1.9} aria-hidden />
      {changeWords(kpi)}
      <span className="visually-hidden">, {words}</span>
    </span>
  );
}

function NoLimits() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{kpisText.noLimits}</span>
    </>
  );
}
