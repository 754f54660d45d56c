import { useSearch } from '@tanstack/react-router';
import { call } from '../call.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { CheckRecord } from '../record/check-record.tsx';
import { RecordEntries } from '../record/record-entries.tsx';
import { RecordState } from '../record/record-state.tsx';
import { recordText as text } from '../record/text.ts';
import { TrustPolicy } from '../record/trust-policy.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePages } from '../use-pages.ts';

/** What happened, who did it, the receipts, and the check. */
export function RecordPage() {
  const { stream } = useSearch({ from: '/shell/record' });
  const record = usePages(['GET /api/record', stream ?? ''], async (after) => await call('GET /api/record', { query: { after, ...(stream === undefined ? {} : { stream }) } }));
  const [first] = record.data?.pages ?? [];
  return (
    <>
      <PageHeader title={text.title} meta={text.lead} />
      <div className="columns">
        <div>
          {record.error === null ? null : <FailureNotice failure={record.error} />}
          {first === undefined ? (
            record.error === null ? <LoadingBlock height={600} /> : null
          ) : (
            <RecordEntries
              entries={record.data?.pages.flatMap((page) => page.items) ?? []}
              stream={stream ?? null}
              more={record.hasNextPage ? { busy: record.isFetchingNextPage, onMore: () => void record.fetchNextPage() } : null}
            />
          )}
        </div>
        <div>
          <CheckRecord />
          {first === undefined ? null : <RecordState {...first} />}
          <TrustPolicy />
        </div>
      </div>
    </>
  );
}
