import { Card } from '../ui/card.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { importText } from './import-text.ts';
import { digitsOf, unitAfter } from './kpi-words.ts';
import type { ImportPreview } from './send-import.ts';

const text = importText.preview;

interface ImportPreviewCardProps {
  readonly preview: ImportPreview;
  /** The KPIs that it asks about have their answers on the page. */
  readonly answered: boolean;
  readonly busy: boolean;
}

/** What a file was recognised as, and the first values as they would be recorded. */
export function ImportPreviewCard({ preview, answered, busy }: ImportPreviewCardProps) {
  const { kind, rows, readings, kpiCount, first, asks, faultCount } = preview;
  const open = asks.some((ask) => ask !== 'kpis' || !answered);
  return (
    <Card
      title={kind === null ? text.unknown : text.kinds[kind]}
      note={`${text.counts(rows, readings, kpiCount)} ${formOf(preview)}`}
      aside={busy ? <StatusBadge tone="neutral">{text.looking}</StatusBadge> : <StatusBadge tone={open || faultCount > 0 ? 'warn' : 'good'}>{open ? text.open : faultCount > 0 ? importText.done.faults(faultCount) : text.ready}</StatusBadge>}
      layout={first.length === 0 ? 'padded' : 'plain'}
    >
      {first.length === 0 ? <p className="dimmed">{kind === null ? text.mapFirst : open ? text.answerFirst : text.nothing}</p> : null}
      {first.length === 0 ? null : (
        <FactTable
          caption={text.first}
          rows={first.slice(0, shown).map((row, index) => ({ ...row, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'kpi', label: text.kpi, render: ({ kpi, team }) => (team === '' ? kpi : `${kpi}, ${team}`) },
            { key: 'period', label: text.period, render: ({ from, to }) => (from === null ? formatCivilDate(to) : `${formatCivilDate(from)} – ${formatCivilDate(to)}`) },
            { key: 'value', label: text.value, align: 'end', render: ({ value, unit }) => `${formatNumber(value, digitsOf([value]))} ${unit === null ? '' : unitAfter[unit]}`.trim() },
            { key: 'line', label: importText.done.line, align: 'end', render: ({ line }) => line },
          ]}
        />
      )}
    </Card>
  );
}

/** Values shown: enough to see that dates and numbers are read right. */
const shown = 8;

function formOf({ delimiter, encoding, decimal, dateOrder }: ImportPreview): string {
  if (delimiter === null) return '';
  const words = [text.delimiters[delimiter], ...(encoding === 'utf-8' ? [] : [text.utf16]), text.decimals[decimal], ...(dateOrder === null ? [] : [text.dateOrders[dateOrder]])];
  return `${words.join(', ')}.`;
}
