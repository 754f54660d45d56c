import { Link } from '@tanstack/react-router';
import IconRoute from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs';
import type { ReactNode } from 'react';
import type { PlanRow } from '../../contract/plans.ts';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { dayWords, shareOfTime } from './plan-day.ts';
import css from './plan-list.module.css';
import { OutcomeBadge } from './plan-badges.tsx';
import { plansText as text } from './text.ts';

/** Plans side by side: what, who, the day, the sign-offs, the effect, and what waits for the viewer (R15). */
export function PlanList({ plans, action }: { readonly plans: readonly PlanRow[]; readonly action?: ReactNode }) {
  if (plans.length === 0) {
    return (
      <EmptyState icon={IconRoute} title={text.emptyTitle} action={action}>
        {text.empty}
      </EmptyState>
    );
  }
  return (
    <FactTable
      caption={text.listCaption}
      rows={plans}
      rowKey={(plan) => plan.id}
      columns={[
        {
          key: 'goal',
          label: text.columns.goal,
          render: (plan) => (
            <div className={css['goalCell']}>
              <Link to="/plans/$plan" params={{ plan: plan.id }}>
                {plan.goal}
              </Link>
              <CellNote>{text.subjectAndManager(plan.subject.name, plan.manager.name)}</CellNote>
            </div>
          ),
        },
        { key: 'day', label: text.columns.day, render: (plan) => <DayCell plan={plan} /> },
        { key: 'signOffs', label: text.columns.signOffs, render: (plan) => <SignOffCount {...plan.signOffs} /> },
        { key: 'effect', label: text.columns.effect, render: (plan) => <EffectCell plan={plan} /> },
        { key: 'waiting', label: text.columns.waiting, render: (plan) => <WaitingCell plan={plan} /> },
      ]}
    />
  );
}

function DayCell({ plan }: { readonly plan: PlanRow }) {
  if (plan.state === 'closed') return <DateText date={plan.endsOn} />;
  return (
    <div className={css['dayCell']}>
      <span>{dayWords(plan)}</span>
      <div className={css['track']} aria-hidden="true">
        <span style={{ width: `${Math.round(shareOfTime(plan) * 100)}%` }} />
      </div>
    </div>
  );
}

/** Sign-offs given of those that the plan needs: the figure, and a bar for each. */
function SignOffCount({ given, of }: PlanRow['signOffs']) {
  return (
    <span className={css['signs']}>
      <span className={css['pips']} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} data-on={index < given || undefined} />
        ))}
      </span>
      {text.signedOf(given, of)}
    </span>
  );
}

function EffectCell({ plan }: { readonly plan: PlanRow }) {
  if (plan.outcome !== null) return <OutcomeBadge outcome={plan.outcome} />;
  if (plan.formalEffect) return <StatusBadge tone="good">{text.formalEffect}</StatusBadge>;
  return (
    <span title={text.noFormalEffect}>
      <StatusBadge tone="neutral">{text.noFormalEffectShort}</StatusBadge>
    </span>
  );
}

function WaitingCell({ plan }: { readonly plan: PlanRow }) {
  if (plan.waitingForViewer.length === 0) return <span className="dimmed">{text.nothingWaits}</span>;
  return (
    <span className={css['badges']}>
      {plan.waitingForViewer.map((waiting) => (
        <StatusBadge key={waiting} tone="warn">
          {text.waiting[waiting]}
        </StatusBadge>
      ))}
    </span>
  );
}
