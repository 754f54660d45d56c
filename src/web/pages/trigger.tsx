import { useParams } from '@tanstack/react-router';
import type { TriggerView } from '../../contract/kpis.ts';
import { isId } from '../../core/kernel/id.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import { ReadState } from '../read-state.tsx';
import { ClockCard } from '../signals/clock-card.tsx';
import { DiagnosisCard } from '../signals/diagnosis-card.tsx';
import { DismissTrigger } from '../signals/dismiss-trigger.tsx';
import { FixTime } from '../signals/fix-time.tsx';
import { PutOnAgenda } from '../signals/put-on-agenda.tsx';
import { SnoozeTrigger } from '../signals/snooze-trigger.tsx';
import { signalsText } from '../signals/text.ts';
import { WaysOutCard } from '../signals/ways-out-card.tsx';
import { OpinionCard, TriggerFacts } from '../signals/trigger-facts.tsx';
import { ruleWords, subjectWords, triggerTitle } from '../signals/trigger-words.ts';
import { formatInstant } from '../ui/format-date.ts';
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
        title={triggerTitle(trigger)}
        meta={subjectWords(trigger)}
      />
      <div className="columns">
        <div className={css['clock']}>
          <ClockCard clock={trigger.clock}>
            {trigger.can.schedule && watchRules[trigger.rule].asks === 'new-1on1' ? <FixTime trigger={trigger} /> : null}
            <Onward trigger={trigger} />
          </ClockCard>
        </div>
        <div>
          <TriggerFacts trigger={trigger} />
          <WaysOutCard trigger={trigger} />
          <OpinionCard trigger={trigger} />
          <DiagnosisCard trigger={trigger} />
        </div>
      </div>
    </>
  );
}

/** Where a trigger leads besides fixing a time, and what was done with it. */
function Onward({ trigger }: { readonly trigger: TriggerView }) {
  const { id, meeting, plan, agenda, snooze, dismissal, state, can } = trigger;
  const put = agenda !== null && agenda.meeting !== meeting;
  return (
    <>
      {snooze !== null && state === 'open' ? <p className="dimmed">{`${text.snooze.off(formatInstant(snooze.until))} ${snooze.reason}`}</p> : null}
      {dismissal === null ? null : <p className="dimmed">{`${text.dismissed(text.dismiss.kinds[dismissal.as])}. ${dismissal.reason}`}</p>}
      <div className={css['onward']}>
        {meeting === null ? null : (
          <LinkButton to="/meetings/$meeting" params={{ meeting }}>
            {text.openMeeting}
          </LinkButton>
        )}
        {put ? (
          <LinkButton to="/meetings/$meeting" params={{ meeting: agenda.meeting }} variant="default">
            {text.agenda.open}
          </LinkButton>
        ) : null}
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
        {can.agenda && !put ? <PutOnAgenda trigger={trigger} /> : null}
        {can.snooze ? <SnoozeTrigger trigger={id} /> : null}
        {can.dismiss ? <DismissTrigger trigger={id} /> : null}
      </div>
    </>
  );
}
