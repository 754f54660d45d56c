import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../call.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { PlanList } from '../plans/plan-list.tsx';
import { plansText as text } from '../plans/text.ts';
import { Card } from '../ui/card.tsx';
import { CheckField } from '../ui/form-fields.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePages } from '../use-pages.ts';
import { useLeads } from './use-leads.ts';
import { pagesText } from './text.ts';

/** Every plan that names the viewer: ten loops side by side (R15). */
export function PlansPage() {
  const [openOnly, setOpenOnly] = useState(false);
  const state = openOnly ? 'open' : 'all';
  const mayOpen = useLeads();
  const plans = usePages(['GET /api/plans', state], async (after) => await call('GET /api/plans', { query: { state, after } }));
  const open = (
    <LinkButton to="/plans/new" search={{}}>
      {text.open}
    </LinkButton>
  );
  const found = plans.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={text.title} meta={text.lead} actions={mayOpen ? open : undefined} />
      {plans.error === null ? null : <FailureNotice failure={plans.error} />}
      {found === undefined ? (
        plans.error === null ? <LoadingBlock height={320} /> : null
      ) : (
        <div className="stack">
          {found.length > 0 || openOnly ? <CheckField label={text.openOnly} checked={openOnly} onChange={setOpenOnly} /> : null}
          <Card layout="plain">
            <PlanList plans={found} action={mayOpen ? open : undefined} />
          </Card>
          {plans.hasNextPage ? (
            <div>
              <Button variant="default" loading={plans.isFetchingNextPage} onClick={() => void plans.fetchNextPage()}>
                {pagesText.more}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </>
  );
}
