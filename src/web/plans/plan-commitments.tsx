import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import type { CommitmentRow } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { plansText } from './text.ts';

const text = plansText.commitments;
const tones: Readonly<Record<CommitmentRow['state'], Tone>> = { open: 'neutral', kept: 'good', late: 'warn', missed: 'bad', withdrawn: 'neutral' };

/** The commitments that the plan's 1on1s closed with. */
export function PlanCommitments({ commitments }: { readonly commitments: readonly CommitmentRow[] }) {
  if (commitments.length === 0) {
    return (
      <Card title={text.title}>
        <EmptyState icon={IconCalendarCheck} title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={text.title} layout="rows">
      {commitments.map((commitment) => (
        <CardRow
          key={commitment.id}
          title={commitment.action}
          note={
            <>
              {commitment.owner.name}, {text.due} <DateText date={commitment.due} />
              {commitment.proof === null ? '' : `. ${commitment.proof.statement}`}
            </>
          }
          aside={commitment.overdue ? <StatusBadge tone="bad">{text.overdue}</StatusBadge> : <StatusBadge tone={tones[commitment.state]}>{text.states[commitment.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
