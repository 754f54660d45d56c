import IconTarget from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import type { CheckInView, ObjectivePage } from '../../contract/objectives.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { CorrectCheckIn } from './check-in-forms.tsx';
import { objectiveText as text } from './objective-text.ts';
import css from './objectives.module.css';
import { objectivesText } from './text.ts';

/** Every check-in of an objective, the newest first. */
export function CheckInsCard({ page }: { readonly page: ObjectivePage }) {
  const { checkIns, objective, confidenceMost, can } = page;
  const resultOf = (row: CheckInView) => objective.keyResults.find(({ key }) => key === row.key);
  return (
    <Card title={text.checkIns} note={text.checkInsNote} layout={checkIns.length === 0 ? 'padded' : 'table'}>
      {checkIns.length === 0 ? (
        <EmptyState icon={IconTarget} title={text.noCheckIns}>
          {text.noCheckInsBody}
        </EmptyState>
      ) : (
        <FactTable
          caption={text.checkIns}
          rows={checkIns}
          rowKey={(row) => String(row.n)}
          columns={[
            {
              key: 'result',
              label: text.keyResult,
              render: (row) => (
                <>
                  {resultOf(row)?.title ?? row.key}
                  {row.note === null ? null : (
                    <CellNote>
                      <span className={css['words']}>{row.note}</span>
                    </CellNote>
                  )}
                </>
              ),
            },
            {
              key: 'on',
              label: text.on,
              render: (row) => (
                <>
                  <span className={css['whole']}>
                    <DateText date={row.on} />
                  </span>{' '}
                  {row.corrected ? <CellNote>{text.corrected}</CellNote> : null}
                </>
              ),
            },
            { key: 'value', label: text.value, align: 'end', render: (row) => <span className={css['whole']}>{row.value === null ? text.fromKpi : objectivesText.value(row.value, resultOf(row)?.unit ?? null)}</span> },
            { key: 'confidence', label: text.confidence, align: 'end', render: (row) => `${row.confidence} / ${confidenceMost}` },
            {
              key: 'act',
              label: text.correction,
              render: (row) => {
                const result = resultOf(row);
                return result !== undefined && can.checkIn.includes(row.key) ? <CorrectCheckIn page={page} result={result} checkIn={row} /> : null;
              },
            },
          ]}
        />
      )}
    </Card>
  );
}
