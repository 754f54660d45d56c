import { Button } from '@mantine/core';
import { Link, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import IconTarget from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import { isId } from '../../core/kernel/id.ts';
import { quarterAfter, quarterOf, type Quarter } from '../../core/objectives/quarter-name.ts';
import { byNeed } from '../../core/objectives/standing.ts';
import type { ObjectiveRow } from '../../contract/objectives.ts';
import { call } from '../call.ts';
import { DraftObjective } from '../objectives/draft-objective.tsx';
import { KeyResultLine, ObjectiveCard } from '../objectives/objective-card.tsx';
import css from '../objectives/objectives.module.css';
import { objectivesText as text } from '../objectives/text.ts';
import { ReadState } from '../read-state.tsx';
import { isDay, localDay } from '../typed-date.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useNow } from '../ui/use-now.ts';
import { usePages } from '../use-pages.ts';

/** How many slips stand above the list. */
const mostSlips = 5;

/** The objectives of a quarter, which is in the address, so that it can be sent to somebody. */
export function ObjectivesPage() {
  const { quarter: asked } = useSearch({ from: '/shell/objectives' });
  const { session } = useRouteContext({ from: '/shell' });
  const navigate = useNavigate();
  const today = localDay(useNow(3_600_000));
  const now = isDay(today) ? quarterOf(today) : null;
  const list = usePages(['GET /api/objectives', asked ?? null], async (after) =>
    await call('GET /api/objectives', { query: { ...(asked === undefined ? {} : { quarter: asked }), ...(after === undefined ? {} : { after }) } }),
  );
  const shown = asked ?? list.data?.pages[0]?.quarter ?? now;
  return (
    <>
      <PageHeader
        title={text.title}
        meta={text.lead}
        actions={shown === null ? undefined : <DraftObjective me={session.person.id} quarter={shown} onDrafted={(objective) => isId('objective', objective) && void navigate({ to: '/objectives/$objective', params: { objective } })} />}
      />
      {shown === null ? null : <Quarters shown={shown} />}
      <ReadState read={list} height={480}>
        {({ pages }) => (
          <div className={css['list']}>
            <QuarterCards objectives={pages.flatMap(({ items }) => items)} spanning={pages[0]?.crossFunctional ?? { of: 0, atLeast: 0 }} />
            {list.hasNextPage ? (
              <div className={css['more']}>
                <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {text.more}
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </ReadState>
    </>
  );
}

function Quarters({ shown }: { readonly shown: Quarter }) {
  return (
    <div className={css['filters']}>
      <TabLinks label={text.quarters}>
        {[-2, -1, 0, 1].map((by) => {
          const quarter = quarterAfter(shown, by);
          return (
            <Link key={quarter} to="/objectives" search={{ quarter }} {...(by === 0 ? { 'aria-current': 'page' as const } : {})} activeOptions={{ exact: true, includeSearch: true }}>
              {text.quarterName(quarter)}
            </Link>
          );
        })}
      </TabLinks>
    </div>
  );
}

function QuarterCards({ objectives, spanning }: { readonly objectives: readonly ObjectiveRow[]; readonly spanning: { readonly of: number; readonly atLeast: number } }) {
  if (objectives.length === 0) {
    return (
      <Card>
        <EmptyState icon={IconTarget} title={text.empty}>
          {text.emptyBody}
        </EmptyState>
      </Card>
    );
  }
  const slips = objectives
    .filter(({ state }) => state === 'active')
    .flatMap((objective) => objective.keyResults.filter(({ dropped, standing }) => !dropped && standing?.slipping === true).map((result) => ({ objective, result })))
    .toSorted((a, b) => byNeed(a.result.standing, b.result.standing))
    .slice(0, mostSlips);
  return (
    <>
      {spanning.of < spanning.atLeast ? <Card title={text.noSpanning}>{text.noSpanningBody(spanning.atLeast)}</Card> : null}
      {slips.length === 0 ? null : (
        <Card title={text.behindTitle} note={text.behindNote} layout="rows">
          {slips.map(({ objective, result }) => (
            <KeyResultLine key={`${objective.id} ${result.key}`} result={result} objective={objective} among />
          ))}
        </Card>
      )}
      {objectives.map((objective) => (
        <ObjectiveCard key={objective.id} objective={objective} />
      ))}
    </>
  );
}
