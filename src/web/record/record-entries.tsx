import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import IconBook from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs';
import type { CallOutput } from '../../contract/client.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { streamWord } from './event-sentences.ts';
import { RecordEntry } from './record-entry.tsx';
import css from './record.module.css';
import { recordText } from './text.ts';

const text = recordText.entries;

interface RecordEntriesProps {
  readonly entries: CallOutput<'GET /api/record'>['items'];
  /** The one stream that is shown, or null for all. */
  readonly stream: string | null;
  readonly more: { readonly busy: boolean; readonly onMore: () => void } | null;
}

/** Entries of the record, newest first, of all streams or of one. */
export function RecordEntries({ entries, stream, more }: RecordEntriesProps) {
  return (
    <Card title={text.title} note={text.note} layout="plain">
      {stream === null ? null : (
        <div className={css['filter']}>
          <span>{text.only(streamWord(stream))}</span>
          <Link to="/record" search={{}}>
            {text.showAll}
          </Link>
        </div>
      )}
      {entries.length === 0 ? (
        <EmptyState icon={IconBook} title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      ) : (
        <ol className={css['entries']}>
          {entries.map((entry) => (
            <RecordEntry key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
      {more === null ? null : (
        <div className={css['older']}>
          <Button variant="default" loading={more.busy} onClick={more.onMore}>
            {text.older}
          </Button>
        </div>
      )}
    </Card>
  );
}
