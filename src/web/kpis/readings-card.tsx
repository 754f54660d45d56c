import { Button } from '@mantine/core';
import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import { useState } from 'react';
import { periodName } from '../period-name.ts';
import { Card } from '../ui/card.tsx';
import { valueWords } from '../ui/chart/chart-words.ts';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { digitsOf, unitAfter } from './kpi-words.ts';
import { kpiText } from './kpi-text.ts';

const text = kpiText.page;
const shownAtFirst = 10;

/** A KPI's readings, newest first, with what each was computed from. */
export function ReadingsCard({ view: { kpi, points } }: { readonly view: KpiPageView }) {
  const [all, setAll] = useState(false);
  if (points.length === 0) {
    return (
      <Card title={text.readings}>
        <EmptyState icon={IconChartLine} title={text.noReadings}>
          {text.noReadingsBody}
        </EmptyState>
      </Card>
    );
  }
  const digits = digitsOf(points.map((point) => point.value));
  const newestFirst = points.toReversed();
  const computed = points.some((point) => point.of !== null);
  return (
    <Card
      title={text.readings}
      layout="plain"
      aside={
        all || points.length <= shownAtFirst ? undefined : (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {text.showAll(points.length)}
          </Button>
        )
      }
    >
      <FactTable
        caption={text.readings}
        rows={all ? newestFirst : newestFirst.slice(0, shownAtFirst)}
        rowKey={(point) => point.key}
        keepTable
        columns={[
          { key: 'period', label: text.period, render: (point) => periodName(point.key) ?? formatCivilDate(point.to) },
          { key: 'ended', label: text.ended, render: (point) => <DateText date={point.to} /> },
          { key: 'value', label: text.value, align: 'end', render: (point) => valueWords(point.value, digits, unitAfter[kpi.unit]) },
          ...(computed
            ? [
                {
                  key: 'of',
                  label: text.from,
                  align: 'end' as const,
                  render: (point: (typeof points)[number]) =>
                    point.of === null ? '–' : text.partOf(formatNumber(point.of.part), formatNumber(point.of.whole)),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
