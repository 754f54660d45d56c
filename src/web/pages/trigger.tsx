import { useParams } from '@tanstack/react-router';
import type { TriggerView } from '../../contract/kpis.ts';
import { isId } from '../../core/kernel/id.ts';
import { ReadState } from '../read-state.tsx';
import { ClockCard } from '../signals/clock-card.tsx';
import { DismissTrigger } from '../signals/dismiss-trigger.tsx';
import { FixTime } from '../signals/fix-time.tsx';
import { signalsText } from '../signals/text.ts';
import { OpinionCard, TriggerFacts } from '../signals/trigger-facts.tsx';
import { ruleWords, triggerHeadline } from '../signals/trigger-words.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { useRead } from '../use-read.ts';
import css from './trigger.module.css';
import { NotFoundPage } from './not-found-page.tsx';

const text = signalsText;

/** One trigger: the rule and its numbers, the second opinion, the 48 hours, and what can be done. */
export function TriggerPage() {
  const { trigger } = useParams({ from: '/shell/triggers/$trigger' });
  return isId('trigger', trigger) ? <TriggerById trigger={trigger} /> : <NotFoundPage />;
}

function TriggerById({ trigger }: { readonly trigger: TriggerView['id'] }) {
  const read = useRead('GET /api/triggers/:trigger', { params: { trigger } });
  return (
    <ReadState read={read} height={560} missing={<NotFoundPage />}>
      {(view) => <TriggerCards trigger={view} />}
    </ReadState>
  );
}

function TriggerCards({ trigger }: { readonly trigger: TriggerView }) {
  return (
    <>
      <PageHeader
        lead={<PersonAvatar name={trigger.subject.name} size={44} />}
        eyebrow={ruleWords(trigger.rule)}
        title={`${trigger.subject.name}: ${triggerHeadline(trigger)}`}
        meta={text.about(trigger.kpi.name, trigger.kpi.team)}
      />
      <div className="columns">
        <div className={css['clock']}>
          <ClockCard clock={trigger.clock}>
            {trigger.can.schedule ? <FixTime trigger={trigger} /> : null}
            <Onward trigger={trigger} />
          </ClockCard>
        </div>
        <div>
          <TriggerFacts trigger={trigger} />
          <OpinionCard trigger={trigger} />
        </div>
      </div>
    </>
  );
}

/** Where a trigger leads besides fixing a time. */
function Onward({ trigger: { id, meeting, plan, can } }: { readonly trigger: TriggerView }) {
  if (meeting === null && plan === null && !can.openPlan && !can.dismiss) return null;
  return (
    <div className={css['onward']}>
      {meeting === null ? null : (
        <LinkButton to="/meetings/$meeting" params={{ meeting }}>
          {text.openMeeting}
        </LinkButton>
      )}
      {plan === null ? null : (
        <LinkButton to="/plans/$plan" params={{ plan }} variant="default">
          {text.plan}
        </LinkButton>
      )}
      {can.openPlan ? (
        <LinkButton to="/plans/new" search={{ trigger: id }} variant="default">
          {text.openPlan}
        </LinkButton>
      ) : null}
      {can.dismiss ? <DismissTrigger trigger={id} /> : null}
    </div>
  );
}
