import { Button } from '@mantine/core';
import type { PulseView } from '../../contract/pulse.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useAct } from '../use-act.ts';
import css from './pulse.module.css';
import { RoundCounts } from './round-counts.tsx';
import { pulseText } from './text.ts';

const text = pulseText.page;

interface PulseCardProps {
  readonly pulse: PulseView;
  readonly showFrom: number;
  /** Opens the page on which a round is answered. */
  readonly onPass: (token: string) => void;
}

/** One pulse: its open round with one's own seat in it, and what came of the counted ones. */
export function PulseCard({ pulse, showFrom, onPass }: PulseCardProps) {
  const { rounds, running, manager, cadence } = pulse;
  const [latest, ...earlier] = rounds;
  return (
    <Card title={text.team(manager.name)} aside={running ? <span className="dimmed">{text.cadences[cadence]}</span> : <StatusBadge tone="neutral">{text.stopped}</StatusBadge>}>
      <div className="stack">
        {running ? <Running pulse={pulse} onPass={onPass} /> : null}
        {latest === undefined ? <p className="dimmed">{text.noRounds}</p> : <RoundCounts round={latest} showFrom={showFrom} />}
        {earlier.length === 0 ? null : (
          <details>
            <summary>{text.earlier(earlier.length)}</summary>
            <div className={css['earlier']}>
              {earlier.map((round) => (
                <RoundCounts key={round.week} round={round} showFrom={showFrom} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}

function Running({ pulse, onPass }: Omit<PulseCardProps, 'showFrom'>) {
  const { open, seat, nextAt, can, id } = pulse;
  const pass = useAct('POST /api/pulses/:pulse/pass');
  const stop = useAct('POST /api/pulses/:pulse/stop');
  const answer = (): void => {
    pass.mutate({ params: { pulse: id }, body: {} }, { onSuccess: ({ token }) => onPass(token) });
  };
  return (
    <>
      <p>
        {open === null ? text.next : text.openUntil(open.invited)} <DateText at={open?.closesAt ?? nextAt} />. {open === null ? null : <span className="dimmed">{text.noCounts}</span>}
      </p>
      {pass.error === null ? null : <FailureNotice failure={pass.error} />}
      <div className="button-row">
        {open !== null && seat?.spent === false ? (
          <Button loading={pass.isPending} onClick={answer}>
            {text.answer}
          </Button>
        ) : null}
        {open !== null && seat?.spent === true ? <span className="dimmed">{text.answered}</span> : null}
        {can.stop ? (
          <ConfirmButton
            size="xs"
            tone="danger"
            question={text.stopQuestion}
            consequence={text.stopBody}
            confirm={text.stop}
            onConfirm={async () => await stop.mutateAsync({ params: { pulse: id }, body: {} })}
            trouble={stop.error === null ? undefined : <FailureNotice failure={stop.error} />}
          >
            {text.stop}
          </ConfirmButton>
        ) : null}
      </div>
    </>
  );
}
