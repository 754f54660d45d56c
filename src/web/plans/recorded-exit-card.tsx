import { Link } from '@tanstack/react-router';
import type { PlanView } from '../../contract/plans.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { useRead } from '../use-read.ts';
import { ExitCard } from './exit-card.tsx';
import { exitText as text } from './exit-text.ts';
import { readRecordedExit } from './recorded-exit.ts';

/** The computed exit of a closed plan, from the entry that the decision rests on. */
export function RecordedExit({ plan }: { readonly plan: PlanView['plan']['id'] }) {
  // The assessment and the decision are the last two events of a plan's stream; the receipts of a packet may follow.
  const record = useRead('GET /api/record', { query: { stream: plan, limit: 10 } });
  return (
    <ReadState read={record} height={400}>
      {({ items }) => {
        const part = items.find((entry) => entry.type === 'assessment.recorded')?.parts.find((each) => each.name === 'shared/assessment');
        const exit = part === undefined ? null : readRecordedExit(part.text);
        if (exit !== null) return <ExitCard exit={exit} recorded />;
        return (
          <Card title={text.title}>
            <p className="dimmed">
              {text.notReadable}{' '}
              <Link to="/record" search={{ stream: plan }}>
                {text.seeRecord}
              </Link>
            </p>
          </Card>
        );
      }}
    </ReadState>
  );
}
