import type { PlanView } from '../../contract/plans.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { exitText } from './exit-text.ts';
import { OutcomeBadge } from './plan-badges.tsx';
import { plansText } from './text.ts';

const text = exitText.decision;

/** What was decided, by whom, against which proposal, and what comes next. */
export function DecisionCard({ decision }: { readonly decision: NonNullable<PlanView['decision']> }) {
  return (
    <Card title={text.title} aside={<OutcomeBadge outcome={decision.outcome} />}>
      <DefinitionList
        items={[
          {
            term: text.by,
            detail: (
              <>
                {decision.by.name}, <DateText at={decision.at} recorded />
              </>
            ),
          },
          { term: text.proposal, detail: plansText.proposals[decision.proposal] },
          { term: text.reason, detail: decision.reason === '' ? text.noReason : decision.reason },
          { term: text.milestone, detail: decision.nextMilestone === '' ? text.none : decision.nextMilestone },
        ]}
      />
      <div className="no-print" style={{ marginTop: 12 }}>
        <ReceiptLink receipt={decision.receipt} />
      </div>
    </Card>
  );
}
