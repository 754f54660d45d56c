import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import { useState } from 'react';
import { isId } from '../../core/kernel/id.ts';
import type { PlanView } from '../../contract/plans.ts';
import { CriteriaCard } from '../plans/criteria-card.tsx';
import { DecisionCard } from '../plans/decision-card.tsx';
import { DecisionForm, ExtensionForm } from '../plans/decision-form.tsx';
import { ExitCard } from '../plans/exit-card.tsx';
import { exitText } from '../plans/exit-text.ts';
import { PacketCard } from '../plans/packet-card.tsx';
import { EffectBadge, OutcomeBadge } from '../plans/plan-badges.tsx';
import { PlanClocks } from '../plans/plan-clocks.tsx';
import { PlanCommitments } from '../plans/plan-commitments.tsx';
import { PlanCourse } from '../plans/plan-course.tsx';
import { dayWords } from '../plans/plan-day.ts';
import { PlanCharts, PlanKpis } from '../plans/plan-kpis.tsx';
import css from '../plans/plan.module.css';
import { PlanMeetings } from '../plans/plan-meetings.tsx';
import { RecordedExit } from '../plans/recorded-exit-card.tsx';
import { SignOffs } from '../plans/sign-offs.tsx';
import { plansText as text } from '../plans/text.ts';
import { Tracker } from '../plans/tracker.tsx';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PersonPair } from '../ui/person-avatar.tsx';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** One plan on one page, which prints on one or two sheets. */
export function PlanPage() {
  const { plan } = useParams({ from: '/shell/plans/$plan' });
  return isId('plan', plan) ? <PlanOf plan={plan} /> : <NotFoundPage />;
}

function PlanOf({ plan }: { readonly plan: PlanView['plan']['id'] }) {
  const read = useRead('GET /api/plans/:plan', { params: { plan } });
  return (
    <ReadState read={read} height={900} missing={<NotFoundPage />}>
      {(view) => <PlanSheet view={view} />}
    </ReadState>
  );
}

function PlanSheet({ view }: { readonly view: PlanView }) {
  const { plan } = view;
  const [writing, setWriting] = useState(false);
  const amend = (): void => {
    setWriting(true);
    // The form is there after the next paint.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#criteria textarea')?.focus());
  };
  return (
    <div className={css['sheet']}>
      <PageHeader
        lead={<PersonPair names={[plan.manager.name, plan.subject.name]} size={44} />}
        eyebrow={`${text.kinds[plan.kind]}, ${text.subjectAndManager(plan.subject.name, plan.manager.name)}`}
        title={plan.goal}
        meta={
          <>
            {plan.state === 'open' ? `${dayWords(plan)}, ` : ''}
            <DateText date={plan.startsOn} /> – <DateText date={plan.endsOn} />
            {view.extension === null ? '' : `. ${exitText.extended(view.extension.by.name)}: ${view.extension.reason}`}
          </>
        }
        actions={
          <Button variant="default" leftSection={<IconPrinter size={17} stroke={1.7} aria-hidden />} onClick={() => window.print()}>
            {text.print}
          </Button>
        }
      />
      <div className={css['page']}>
        <div className={css['label']}>
          {plan.outcome === null ? <EffectBadge formal={plan.formalEffect} /> : <OutcomeBadge outcome={plan.outcome} />}
          {view.trigger === null ? null : (
            <Link to="/triggers/$trigger" params={{ trigger: view.trigger }} className="no-print">
              {text.fromTrigger}
            </Link>
          )}
        </div>
        <PlanCourse view={view} />
        {view.decision === null ? null : <DecisionCard decision={view.decision} />}
        <Tracker view={view} />
        <div className="columns">
          <div id="criteria">
            <CriteriaCard view={view} writing={writing} onWrite={setWriting} />
          </div>
          <div>
            <SignOffs view={view} onAmend={amend} />
          </div>
        </div>
        <PlanKpis view={view} />
        <PlanCharts view={view} />
        {view.exit === null ? <RecordedExit plan={plan.id} /> : <ExitCard exit={view.exit} />}
        <div className={`${css['sides'] ?? ''} no-print`}>
          <Deciding view={view} />
          <PlanCommitments commitments={view.commitments} />
          <PlanMeetings meetings={view.meetings} />
          <PlanClocks clocks={view.clocks} />
          {view.can.exportPacket ? <PacketCard plan={plan.id} /> : null}
        </div>
      </div>
    </div>
  );
}

function Deciding({ view }: { readonly view: PlanView }) {
  if (view.can.decide) return <DecisionForm view={view} />;
  if (!view.can.extend) return null;
  return (
    <Card title={exitText.decide.title}>
      <div className="stack">
        <p className="dimmed">{exitText.waitDecide}</p>
        <div>
          <ExtensionForm view={view} />
        </div>
      </div>
    </Card>
  );
}
