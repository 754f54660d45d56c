import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import type { PlanView } from '../../contract/plans.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { BlockerCell } from './blocker-cell.tsx';
import css from './tracker.module.css';
import { plansText } from './text.ts';

const text = plansText.tracker;

/** The one-page tracker (R84, S16): a row a criterion, with everything that shows where it stands. */
export function Tracker({ view }: { readonly view: PlanView }) {
  if (view.tracker.length === 0) {
    return (
      <Card title={text.title}>
        <EmptyState icon={IconTable} title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      </Card>
    );
  }
  const { columns } = text;
  return (
    <Card title={text.title} note={text.note} layout="plain">
      <div className={css['scroll']}>
        <table className={css['tracker']} role="table">
          <caption className="visually-hidden">{text.title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {Object.values(columns).map((label) => (
                <th key={label} scope="col" role="columnheader">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {view.tracker.map((row) => (
              <tr key={row.criterion} role="row">
                <th scope="row" role="rowheader">
                  {row.goal}
                </th>
                <Fact label={columns.metric} words={row.metric} />
                <Fact label={columns.owner} words={row.owner.name} />
                <td role="cell" data-label={columns.due}>
                  <DateText date={row.due} />
                </td>
                <td role="cell" data-label={columns.blocker}>
                  <BlockerCell row={row} plan={view.plan.id} editable={view.can.track} />
                </td>
                <Fact label={columns.proof} words={row.proof} />
                <Fact label={columns.output} words={row.expectedOutput} />
                <Fact label={columns.escalation} words={row.escalation} />
                <Fact label={columns.now} words={row.now} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <td role="cell" data-label={label}>
      {words === '' ? <span className="dimmed">{text.nothing}</span> : <span>{words}</span>}
    </td>
  );
}
