import IconMessageQuestion from '@tabler/icons-react/dist/esm/icons/IconMessageQuestion.mjs';
import type { AskView } from '../../contract/stakeholders.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { RoundsTable } from './rounds-table.tsx';
import css from './stakeholders.module.css';
import { AddStakeholder, StartAsk } from './start-ask.tsx';
import { stakeholdersText } from './text.ts';

const text = stakeholdersText.card;

/** Who is asked about a stakeholder KPI, what is under way, and what came of each week. */
export function StakeholderCard({ kpi }: { readonly kpi: KpiId }) {
  const read = useRead('GET /api/kpis/:kpi/ask', { params: { kpi } });
  return (
    <Card title={text.title}>
      <ReadState read={read}>{(view) => (view.scale === null ? null : <Ask kpi={kpi} view={view} />)}</ReadState>
    </Card>
  );
}

function Ask({ kpi, view }: { readonly kpi: KpiId; readonly view: AskView }) {
  const { ask, rounds, can, meanFrom } = view;
  return (
    <div className="stack">
      {ask === null ? (
        <EmptyState icon={IconMessageQuestion} title={text.empty} {...(can.manage ? { action: <StartAsk kpi={kpi} meanFrom={meanFrom} /> } : {})}>
          {can.manage ? text.emptyBody : text.emptyForOthers}
        </EmptyState>
      ) : (
        <UnderWay kpi={kpi} ask={ask} manage={can.manage} />
      )}
      {rounds.length === 0 ? null : <RoundsTable view={view} />}
      <p className="dimmed">{text.flatNote}</p>
    </div>
  );
}

interface UnderWayProps {
  readonly kpi: KpiId;
  readonly ask: NonNullable<AskView['ask']>;
  readonly manage: boolean;
}

function UnderWay({ kpi, ask, manage }: UnderWayProps) {
  const { open, nextAt, stakeholders, timeZone } = ask;
  const remove = useAct('POST /api/kpis/:kpi/ask/stakeholders/remove');
  const stop = useAct('POST /api/kpis/:kpi/ask/stop');
  return (
    <>
      <p>
        {open === null ? text.next : text.open(open.asked)} <DateText at={open?.closesAt ?? nextAt} />. <span className="dimmed">{text.zone(timeZone)}</span>
      </p>
      <div>
        <h3 className={css['listTitle']}>{text.listed(stakeholders.length)}</h3>
        <ul className={css['list']}>
          {stakeholders.map(({ id, name }) => (
            <li key={id}>
              {name}
              {manage ? (
                <ConfirmButton
                  variant="subtle"
                  size="xs"
                  question={text.removeQuestion(name)}
                  consequence={text.removeBody}
                  confirm={text.remove}
                  onConfirm={async () => await remove.mutateAsync({ params: { kpi }, body: { stakeholder: id } })}
                  trouble={remove.error === null ? undefined : <FailureNotice failure={remove.error} />}
                >
                  {text.remove}
                  <span className="visually-hidden"> {name}</span>
                </ConfirmButton>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      {manage ? (
        <div className="button-row">
          <AddStakeholder kpi={kpi} />
          <ConfirmButton
            size="xs"
            tone="danger"
            question={text.stopQuestion}
            consequence={text.stopBody}
            confirm={text.stop}
            onConfirm={async () => await stop.mutateAsync({ params: { kpi }, body: {} })}
            trouble={stop.error === null ? undefined : <FailureNotice failure={stop.error} />}
          >
            {text.stop}
          </ConfirmButton>
        </div>
      ) : null}
    </>
  );
}
