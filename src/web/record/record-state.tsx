import type { CallOutput } from '../../contract/client.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { recordText } from './text.ts';

const text = recordText.state;
type State = Pick<CallOutput<'GET /api/record'>, 'size' | 'origin' | 'lastSignedAt' | 'pending'>;

/** How long the record is, when it was last signed, and what waits to be taken in. */
export function RecordState({ size, origin, lastSignedAt, pending }: State) {
  return (
    <Card title={text.title}>
      <DefinitionList
        items={[
          { term: text.size, detail: formatNumber(size) },
          { term: text.signed, detail: lastSignedAt === null ? text.never : <DateText at={lastSignedAt} /> },
          { term: text.pending, detail: formatNumber(pending) },
          { term: text.origin, detail: origin },
        ]}
      />
    </Card>
  );
}
