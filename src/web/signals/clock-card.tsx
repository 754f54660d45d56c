import type { ReactNode } from 'react';
import type { ClockView } from '../../contract/views.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { durationWords, isLastHour } from '../ui/time-left.ts';
import { useNow } from '../ui/use-now.ts';
import css from './signals.module.css';
import { clockWords } from './clock-words.ts';
import { signalsText } from './text.ts';

const text = signalsText.clock;

/** The clock of a trigger: what is left of them, or what came of them; below it what can be done. */
export function ClockCard({ clock, children }: { readonly clock: ClockView | null; readonly children?: ReactNode }) {
  if (clock === null) {
    return (
      <Card title={text.titles.other}>
        <p className="dimmed">{text.noClock}</p>
        {children}
      </Card>
    );
  }
  return <RunningCard clock={clock}>{children}</RunningCard>;
}

function RunningCard({ clock, children }: { readonly clock: ClockView; readonly children?: ReactNode }) {
  const kind = clock.name === 'first-1on1' ? 'first-1on1' : 'other';
  const coarse = useNow(30_000);
  const fine = useNow(isLastHour(clock.dueAt, coarse) ? 1000 : null);
  const now = Math.max(coarse, fine);
  const [started, due] = [Date.parse(clock.startedAt), Date.parse(clock.dueAt)];
  const { tone, badge, words } = clockWords(clock, now);
  const running = clock.state === 'running' && now < due;
  const passed = Math.min(1, Math.max(0, (now - started) / (due - started)));
  return (
    <Card title={text.titles[kind]} aside={<StatusBadge tone={tone}>{badge}</StatusBadge>}>
      {running ? (
        <>
          <p className={css['left']} role="timer" aria-live="off">
            <span className={css['figure']}>{durationWords(due - now)}</span> {text.left[kind]}
          </p>
          <div className={css['track']} role="img" aria-label={`${text.elapsed}: ${Math.round(passed * 100)} %`}>
            <div className={css['fill']} style={{ width: `${passed * 100}%` }} />
          </div>
          <p className={css['ends']}>
            {text.due} <DateText at={clock.dueAt} />
          </p>
        </>
      ) : (
        <p>{words}</p>
      )}
      {children}
    </Card>
  );
}
