import { Button } from '@mantine/core';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { isId } from '../../core/kernel/id.ts';
import { call } from '../call.ts';
import { CommitmentLine } from '../commitments/commitment-line.tsx';
import { commitmentStates } from '../commitments/commitment-search.ts';
import css from '../commitments/commitments.module.css';
import { commitmentsText } from '../commitments/text.ts';
import { PersonField } from '../person-field.tsx';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { usePages } from '../use-pages.ts';

/** Commitments by state and owner; both are in the address, so that a view can be sent to somebody. */
export function CommitmentsPage() {
  const { state = 'open', owner } = useSearch({ from: '/shell/commitments' });
  const navigate = useNavigate();
  const list = usePages(['GET /api/commitments', state, owner ?? null], async (after) => {
    return await call('GET /api/commitments', { query: { state, ...(owner === undefined ? {} : { owner }), ...(after === undefined ? {} : { after }) } });
  });
  const [nothing, nothingBody] = commitmentsText.empty[state];
  const pick = (person: string): void => {
    void navigate({ to: '/commitments', search: { ...(state === 'open' ? {} : { state }), ...(isId('person', person) ? { owner: person } : {}) } });
  };
  return (
    <>
      <PageHeader title={commitmentsText.title} meta={commitmentsText.lead} />
      <div className={css['filters']}>
        <TabLinks label={commitmentsText.tabs}>
          {commitmentStates.map((name) => (
            <Link
              key={name}
              to="/commitments"
              search={{ ...(name === 'open' ? {} : { state: name }), ...(owner === undefined ? {} : { owner }) }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {commitmentsText.states[name]}
            </Link>
          ))}
        </TabLinks>
        <PersonField label={commitmentsText.owner} none={commitmentsText.everyone} value={owner ?? ''} onChange={pick} />
      </div>
      <ReadState read={list} height={420}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Card layout={rows.length === 0 ? 'padded' : 'rows'}>
              {rows.length === 0 ? (
                <EmptyState icon={IconCalendarCheck} title={nothing}>
                  {nothingBody}
                </EmptyState>
              ) : (
                rows.map((commitment) => <CommitmentLine key={commitment.id} commitment={commitment} level={2} />)
              )}
              {list.hasNextPage ? (
                <div className={css['more']}>
                  <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {commitmentsText.more}
                  </Button>
                </div>
              ) : null}
            </Card>
          );
        }}
      </ReadState>
    </>
  );
}
