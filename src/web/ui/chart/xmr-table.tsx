import { FactTable } from '../fact-table.tsx';
import { flagsOfPoint, type ChartFlag, type ChartPoint } from './chart-data.ts';
import { periodWords, valueWords } from './chart-words.ts';
import { chartText } from './text.ts';
import css from './xmr-chart.module.css';

interface XmrTableProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly flags: readonly ChartFlag[];
  readonly unit: string;
  readonly digits: number;
}

/** The chart's twin: the same readings as numbers, newest first. */
export function XmrTable({ title, points, flags, unit, digits }: XmrTableProps) {
  const rows = points.map((point, index) => ({ point, index })).toReversed();
  return (
    <details className={css['twin']}>
      <summary>{chartText.asTable}</summary>
      <div className={css['scroll']} role="region" aria-label={chartText.tableOf(title)} tabIndex={0}>
        <FactTable
          caption={title}
          flush
          keepTable
          rows={rows}
          rowKey={({ point }) => point.date}
          columns={[
            { key: 'period', label: chartText.columns.period, render: ({ point }) => periodWords(point) },
            {
              key: 'value',
              label: chartText.columns.value,
              align: 'end',
              render: ({ point }) => (point.value === null ? chartText.noReading : valueWords(point.value, digits, unit)),
            },
            { key: 'state', label: chartText.columns.state, render: ({ point }) => stateWords(point) },
            {
              key: 'notes',
              label: chartText.columns.notes,
              render: ({ index }) =>
                flagsOfPoint(points, flags, index)
                  .map((flag) => `${chartText.flags[flag.kind]}: ${flag.label}`)
                  .join(', '),
            },
          ]}
        />
      </div>
    </details>
  );
}

function stateWords(point: ChartPoint): string {
  if (point.value === null) return '';
  if (point.unfinished === true) return chartText.unfinished;
  return chartText.verdicts[point.verdict ?? 'ordinary'];
}
