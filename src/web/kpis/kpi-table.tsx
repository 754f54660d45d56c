import { Link } from '@tanstack/react-router';
import IconArrowDownRight from '@tabler/icons-react/dist/esm/icons/IconArrowDownRight.mjs';
import IconArrowUpRight from '@tabler/icons-react/dist/esm/icons/IconArrowUpRight.mjs';
import IconEqual from '@tabler/icons-react/dist/esm/icons/IconEqual.mjs';
import type { KpiRow } from '../../contract/kpis.ts';
import { valueWords } from '../ui/chart/chart-words.ts';
import { Sparkline } from '../ui/chart/sparkline.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import { changeMark, changeWords, digitsOf, gapWords, latestVerdict, unitAfter } from './kpi-words.ts';
import { KpiStatus } from './kpi-status.tsx';
import css from './kpi-table.module.css';
import { courseOn, sharedAxis, type SharedAxis } from './shared-axis.ts';
import { kpisText } from './text.ts';

const text = kpisText.columns;

interface KpiTableProps {
  readonly kpis: readonly KpiRow[];
  /** `true` adds the target, where the page has room for it. */
  readonly withTarget?: boolean;
}

/** KPIs in rows on the same stretch of time. Narrow screens keep what decides: name, value, change (below the value) and status. */
export function KpiTable({ kpis, withTarget = false }: KpiTableProps) {
  const axis = sharedAxis(kpis);
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{kpisText.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.kpi}</th>
          <th scope="col" className={css['wide']}>
            {text.course(axis.weeks)}
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
          <Row key={kpi.id} kpi={kpi} axis={axis} withTarget={withTarget} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ kpi, axis, withTarget }: { readonly kpi: KpiRow; readonly axis: SharedAxis; readonly withTarget: boolean }) {
  const values = kpi.recent.map((point) => point.value);
  const digits = digitsOf(values);
  const { limits } = kpi;
  const course = courseOn(axis, kpi);
  return (
    <tr>
      <th scope="row">
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} className={css['name']}>
          {kpi.name}
        </Link>
        <span className={css['note']}>{kpi.owner.name}</span>
      </th>
      <td className={css['wide']}>
        <Sparkline {...course} limits={limits} limitsAt={limits === null ? 0 : axis.placeOf(limits.from)} verdict={latestVerdict(kpi)} digits={digits} width={118} />
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

interface KpiChangeProps {
  readonly kpi: Pick<KpiRow, 'unit' | 'change' | 'latest' | 'recent' | 'limits'>;
  /** `false` where the place says since when. */
  readonly withGap?: boolean;
}

/** The last change: an arrow only beyond the natural limits, coloured by whether it is for the better, and said in words. */
export function KpiChange({ kpi, withGap = true }: KpiChangeProps) {
  if (kpi.change === null) return <span className="dimmed">–</span>;
  const mark = changeMark(kpi);
  const Mark = mark === 'unknown' ? null : marks[mark];
  const moved = mark === 'up' || mark === 'down';
  const gap = withGap ? gapWords(kpi) : null;
  const words = `${mark === 'unknown' ? kpisText.noiseUnknown : moved ? kpisText.better[kpi.change.better] : kpisText.insideNoise}, ${kpisText.since(formatCivilDate(kpi.change.since))}`;
  return (
    <>
      <span className={css['change']} data-better={moved ? kpi.change.better : 'same'} title={words}>
        {Mark === null ? null : <Mark size={15} stroke={1.9} aria-hidden />}
        {changeWords(kpi)}
        <span className="visually-hidden">, {words}</span>
      </span>
      {gap === null ? null : <span className={css['note']}>{gap}</span>}
    </>
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
