import type { ClockView } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { timeLeftWords } from '../ui/time-left.ts';
import { useNow } from '../ui/use-now.ts';
import { todayText } from './today-text.ts';

/** Deadlines that run, the nearest first, each with what is left of it. Without any the card is not there. */
export function ClocksCard({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const now = useNow(30_000);
  if (clocks.length === 0) return null;
  return (
    <Card title={todayText.clocks} aside={todayText.running(clocks.length)} layout="rows">
      {clocks.map((clock) => (
        <CardRow
          key={clock.id}
          title={todayText.clock(clock.name)}
          note={
            <>
              {todayText.ends} <DateText at={clock.dueAt} />
            </>
          }
          aside={<StatusBadge tone={Date.parse(clock.dueAt) <= now ? 'bad' : 'warn'}>{timeLeftWords(clock.dueAt, now)}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
