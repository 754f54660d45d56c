import { Link } from '@tanstack/react-router';
import type { TriggerView } from '../../contract/kpis.ts';
import { CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge, ToneMark } from '../ui/status-badge.tsx';
import { timeLeftWords } from '../ui/time-left.ts';
import { useNow } from '../ui/use-now.ts';
import { clockWords } from './clock-words.ts';
import css from './signals.module.css';
import { signalsText } from './text.ts';
import { readingWords, ruleWords, subjectWords, triggerTitle } from './trigger-words.ts';

const text = signalsText;

/** Triggers in rows, each with what the rule saw and how its clock stands. */
export function TriggerRows({ triggers }: { readonly triggers: readonly TriggerView[] }) {
  const now = useNow(30_000);
  return triggers.map((trigger) => <TriggerRow key={trigger.id} trigger={trigger} now={now} />);
}

function TriggerRow({ trigger, now }: { readonly trigger: TriggerView; readonly now: number }) {
  const { clock, state } = trigger;
  const words = clock === null ? null : clockWords(clock, now);
  const runs = clock?.state === 'running' && Date.parse(clock.dueAt) > now;
  return (
    <CardRow
      lead={<ToneMark tone={state === 'open' ? (words?.tone ?? 'warn') : 'neutral'} />}
      title={
        <Link to="/triggers/$trigger" params={{ trigger: trigger.id }} className={css['rowLink']}>
          {triggerTitle(trigger)}
        </Link>
      }
      note={
        <>
          {ruleWords(trigger.rule)} · {[subjectWords(trigger), readingWords(trigger.reading)].filter((each) => each !== '').join(', ')} · <DateText at={trigger.observedAt} />
          {trigger.opinion === null ? null : ` · ${text.verdicts[trigger.opinion.verdict]}`}
        </>
      }
      aside={
        runs ? (
          <StatusBadge tone="warn">{timeLeftWords(clock.dueAt, now)}</StatusBadge>
        ) : (
          <StatusBadge tone={words?.tone ?? 'neutral'}>{words?.badge ?? text.states[state]}</StatusBadge>
        )
      }
    />
  );
}
