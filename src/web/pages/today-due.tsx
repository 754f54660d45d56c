import { Link } from '@tanstack/react-router';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import type { CommitmentRow } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { daysBetween } from '../ui/format-date.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { todayText } from './today-text.ts';

interface DueCardProps {
  readonly commitments: readonly CommitmentRow[];
  /** How many there are in all. */
  readonly total: number;
  readonly on: string;
}

/** Open commitments by due day, each with its owner and what will exist. */
export function DueCard({ commitments, total, on }: DueCardProps) {
  if (commitments.length === 0) {
    return (
      <Card title={todayText.due}>
        <EmptyState icon={IconCalendarCheck} title={todayText.nothingDue}>
          {todayText.nothingDueBody}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={todayText.due} note={todayText.dueNote} aside={<Link to="/commitments">{todayText.allDue(total)}</Link>} layout="rows">
      {commitments.map((commitment) => (
        <CardRow
          key={commitment.id}
          title={commitment.action}
          note={
            <>
              {commitment.owner.name} · <DateText date={commitment.due} format="weekday" /> · {commitment.expectedOutput}
            </>
          }
          aside={<DueBadge days={daysBetween(on, commitment.due)} />}
        />
      ))}
    </Card>
  );
}

function DueBadge({ days }: { readonly days: number }) {
  if (days < 0) return <StatusBadge tone="bad">{todayText.late(-days)}</StatusBadge>;
  if (days === 0) return <StatusBadge tone="warn">{todayText.today}</StatusBadge>;
  return <StatusBadge tone="neutral">{todayText.inDays(days)}</StatusBadge>;
}
