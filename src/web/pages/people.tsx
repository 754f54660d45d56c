import { Button } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { call } from '../call.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { AddPerson } from '../people/add-person.tsx';
import { PeopleList } from '../people/people-list.tsx';
import css from '../people/people.module.css';
import { peopleText as text } from '../people/text.ts';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePages } from '../use-pages.ts';
import { pagesText } from './text.ts';

/** Everyone: who they report to, when they meet next, what is open. */
export function PeoplePage() {
  const { session } = useRouteContext({ from: '/shell' });
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const people = usePages(['GET /api/people', search], async (after) => await call('GET /api/people', { query: { after, ...(search === '' ? {} : { search }) } }));
  const found = people.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={text.title} meta={text.lead} actions={session.roles.includes('owner') ? <AddPerson /> : undefined} />
      <div className="stack">
        <div className={css['search']}>
          <TextField type="search" label={text.search} placeholder={text.searchHint} maxLength={80} value={typed} onChange={setTyped} />
        </div>
        {people.error === null ? null : <FailureNotice failure={people.error} />}
        {found === undefined ? (
          people.error === null ? <LoadingBlock height={400} /> : null
        ) : (
          <Card layout="plain">
            <PeopleList people={found} search={search} mayInvite={session.roles.includes('owner')} />
          </Card>
        )}
        {people.hasNextPage ? (
          <div>
            <Button variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
              {pagesText.more}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
