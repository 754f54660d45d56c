import { Button } from '@mantine/core';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import { call } from '../call.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { LogIncident } from '../signals/log-incident.tsx';
import { RulesCard } from '../signals/rules-card.tsx';
import signals from '../signals/signals.module.css';
import { signalsText } from '../signals/text.ts';
import { TriggerRows } from '../signals/trigger-rows.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePages } from '../use-pages.ts';
import { useRead } from '../use-read.ts';
import css from './list-page.module.css';
import { stateSearch } from './search.ts';

const text = signalsText;
const empty = { open: text.empty, snoozed: text.emptySnoozed, all: text.emptyAll } as const;

/** The inbox of signals: what waits, ranked; what is put off; all there was; and the rules with their false alarms. */
export function TriggersPage() {
  const { state = 'open' } = useSearch({ from: '/shell/triggers' });
  const navigate = useNavigate();
  const { session } = useRouteContext({ from: '/shell' });
  const me = useRead('GET /api/people/:person', { params: { person: session.person.id } });
  const reports = me.data?.reports ?? [];
  const triggers = usePages(['GET /api/triggers', state], async (after) =>
    await call('GET /api/triggers', { query: { state, limit: 30, ...(after === undefined ? {} : { after }) } }),
  );
  const rows = triggers.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader
        title={text.title}
        meta={text.lead}
        actions={reports.length === 0 ? undefined : <LogIncident reports={reports} onLogged={(trigger) => void navigate({ to: '/triggers/$trigger', params: { trigger } })} />}
      />
      <div className={css['filters']}>
        <SelectField
          label={text.filter}
          value={state}
          onChange={(chosen) => void navigate({ to: '/triggers', search: stateSearch({ state: chosen }), replace: true })}
          choices={[
            { value: 'open', label: text.filters.open },
            { value: 'snoozed', label: text.filters.snoozed },
            { value: 'all', label: text.filters.all },
          ]}
        />
      </div>
      {state === 'open' ? (
        <details className={signals['order']}>
          <summary>{text.orderTitle}</summary>
          <p>{text.order}</p>
        </details>
      ) : null}
      {triggers.error !== null && rows === undefined ? <FailureNotice failure={triggers.error} /> : null}
      {rows === undefined && triggers.error === null ? <LoadingBlock height={320} /> : null}
      {rows === undefined ? null : (
        <Card layout={rows.length === 0 ? 'padded' : 'rows'}>
          {rows.length === 0 ? (
            <EmptyState icon={IconBolt} title={empty[state]}>
              {text.emptyBody}
            </EmptyState>
          ) : (
            <TriggerRows triggers={rows} />
          )}
        </Card>
      )}
      {triggers.hasNextPage ? (
        <div className={css['more']}>
          <Button variant="default" loading={triggers.isFetchingNextPage} onClick={() => void triggers.fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      ) : null}
      <div className={signals['rules']}>
        <RulesCard />
      </div>
    </>
  );
}
