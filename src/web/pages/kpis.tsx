import { Button } from '@mantine/core';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import type { KpiRow } from '../../contract/kpis.ts';
import { isId } from '../../core/kernel/id.ts';
import { call } from '../call.ts';
import { DefineKpi } from '../kpis/define-kpi.tsx';
import { KpiTable } from '../kpis/kpi-table.tsx';
import { kpisText } from '../kpis/text.ts';
import { useOwners } from '../kpis/use-owners.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePages } from '../use-pages.ts';
import css from './list-page.module.css';

/** Every KPI that the reader may see. */
export function KpisPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const { owner = '' } = useSearch({ from: '/shell/kpis' });
  const navigate = useNavigate();
  const owners = useOwners(session.person.id);
  const wanted = isId('person', owner) ? { owner } : {};
  const kpis = usePages(['GET /api/kpis', wanted], async (after) =>
    await call('GET /api/kpis', { query: { ...wanted, limit: 50, ...(after === undefined ? {} : { after }) } }),
  );
  const rows = kpis.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader
        title={kpisText.title}
        meta={kpisText.lead}
        actions={
          <>
            <DefineKpi me={session.person.id} onDefined={(kpi) => void navigate({ to: '/kpis/$kpi', params: { kpi } })} />
            <LinkButton to="/import">{kpisText.import}</LinkButton>
          </>
        }
      />
      <div className={css['filters']}>
        <SelectField
          label={kpisText.filter}
          none={kpisText.everyone}
          value={owner}
          onChange={(chosen) => void navigate({ to: '/kpis', search: chosen === '' ? {} : { owner: chosen }, replace: true })}
          choices={owners}
        />
      </div>
      {kpis.error !== null && rows === undefined ? <FailureNotice failure={kpis.error} /> : null}
      {rows === undefined ? kpis.error === null ? <LoadingBlock height={420} /> : null : <KpiList rows={rows} filtered={owner !== ''} />}
      {kpis.hasNextPage ? (
        <div className={css['more']}>
          <Button variant="default" loading={kpis.isFetchingNextPage} onClick={() => void kpis.fetchNextPage()}>
            {kpisText.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function KpiList({ rows, filtered }: { readonly rows: readonly KpiRow[]; readonly filtered: boolean }) {
  if (rows.length === 0) {
    return (
      <Card>
        {filtered ? (
          <EmptyState icon={IconChartLine} title={kpisText.emptyFilter}>
            {kpisText.emptyFilterBody}
          </EmptyState>
        ) : (
          <EmptyState icon={IconChartLine} title={kpisText.empty} action={<LinkButton to="/import">{kpisText.import}</LinkButton>}>
            {kpisText.emptyBody}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <Card layout="plain">
        <KpiTable kpis={rows} withTarget />
      </Card>
      <p className={css['note']}>{kpisText.ownScale}</p>
    </>
  );
}
