import { Button } from '@mantine/core';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import { Link, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { call } from '../call.ts';
import { listText } from '../meetings/list-text.ts';
import { MeetingLine } from '../meetings/meeting-line.tsx';
import css from '../meetings/meetings.module.css';
import { StartSeries } from '../meetings/start-series.tsx';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { usePages } from '../use-pages.ts';
import { useRead } from '../use-read.ts';

/** The meetings that the viewer may see, those to come and those behind. */
export function MeetingsPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const { when = 'upcoming' } = useSearch({ from: '/shell/meetings' });
  const navigate = useNavigate();
  const me = useRead('GET /api/people/:person', { params: { person: session.person.id } });
  const list = usePages(['GET /api/meetings', when], async (after) => call('GET /api/meetings', { query: { when, ...(after === undefined ? {} : { after }) } }));
  const starter =
    me.data === undefined ? null : (
      <StartSeries reports={me.data.reports} onStarted={(meeting) => void navigate({ to: '/meetings/$meeting', params: { meeting } })} />
    );
  return (
    <>
      <PageHeader title={listText.title} meta={listText.lead} actions={starter} />
      <div className={css['tabs']}>
        <TabLinks label={listText.tabs}>
          <Link to="/meetings" activeOptions={{ exact: true, includeSearch: true }}>
            {listText.upcoming}
          </Link>
          <Link to="/meetings" search={{ when: 'past' }} activeOptions={{ exact: true, includeSearch: true }}>
            {listText.past}
          </Link>
        </TabLinks>
      </div>
      <ReadState read={list} height={420}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Card layout={rows.length === 0 ? 'padded' : 'rows'}>
              {rows.length === 0 ? (
                <EmptyState icon={IconMessages} title={when === 'past' ? listText.nothingPast : listText.nothingUpcoming}>
                  {when === 'past' ? listText.nothingPastBody : listText.nothingUpcomingBody}
                </EmptyState>
              ) : (
                rows.map((meeting) => <MeetingLine key={meeting.id} meeting={meeting} me={session.person.id} />)
              )}
              {list.hasNextPage ? (
                <div className={css['more']}>
                  <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {listText.more}
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
