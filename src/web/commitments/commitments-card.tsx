import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import type { CommitmentRow } from '../../contract/views.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CommitmentLine } from './commitment-line.tsx';

interface CommitmentsCardProps {
  readonly title: string;
  readonly commitments: readonly CommitmentRow[];
  /** Without it an empty card has no words of its own. */
  readonly nothing?: string;
  readonly nothingBody?: string;
}

/** A few commitments in a card, each with its main action. */
export function CommitmentsCard({ title, commitments, nothing = '', nothingBody = '' }: CommitmentsCardProps) {
  return (
    <Card title={title} aside={commitments.length === 0 ? undefined : String(commitments.length)} layout={commitments.length === 0 ? 'padded' : 'rows'}>
      {commitments.length === 0 ? (
        <EmptyState icon={IconCalendarCheck} title={nothing}>
          {nothingBody}
        </EmptyState>
      ) : (
        commitments.map((commitment) => <CommitmentLine key={commitment.id} commitment={commitment} short />)
      )}
    </Card>
  );
}
