import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../ui/card.tsx';
import { valueWords } from '../ui/chart/chart-words.ts';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { formatCivilDate, isoWeek } from '../ui/format-date.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { digitsOf, unitAfter } from './kpi-words.ts';
import { kpiText } from './kpi-text.ts';
import { weekChangeWords } from './week-words.ts';

const text = kpiText.page;
const shownAtFirst = 8;

/** A KPI week by week, newest first: closed weeks, gaps named, each change against the week before. Nothing for a KPI of sprints. */
export function WeeksCard({ view: { kpi, weeks } }: { readonly view: KpiPageView }) {
  const [all, setAll] = useState(false);
  if (weeks.length < 2) return null;
  const digits = digitsOf(weeks.flatMap(({ value }) => (value === null ? [] : [value])));
  const newestFirst = weeks.toReversed();
  return (
    <Card
      title={text.weeks}
      note={text.weeksNote}
      layout="plain"
      aside={
        all || weeks.length <= shownAtFirst ? undefined : (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {text.showAll(weeks.length)}
          </Button>
        )
      }
    >
      <FactTable
        caption={text.weeks}
        rows={all ? newestFirst : newestFirst.slice(0, shownAtFirst)}
        rowKey={({ from }) => from}
        keepTable
        columns={[
          { key: 'week', label: text.week, render: ({ from }) => text.weekName(isoWeek(from), formatCivilDate(from)) },
          {
            key: 'value',
            label: text.value,
            align: 'end',
            render: ({ value, readings }) =>
              value === null ? (
                <span className="dimmed">{text.noReading}</span>
              ) : (
                <>
                  {valueWords(value, digits, unitAfter[kpi.unit])}
                  {readings > 1 ? <CellNote>{text.severalReadings(readings)}</CellNote> : null}
                </>
              ),
          },
          { key: 'change', label: text.weekChange, align: 'end', render: (week) => weekChangeWords(kpi.unit, week) },
        ]}
      />
    </Card>
  );
}
