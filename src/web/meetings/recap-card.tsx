import type { RoomView } from '../../contract/meetings.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { RecapActions } from './recap-actions.tsx';
import { RecapContent } from './recap-content.tsx';
import css from './recap.module.css';
import { recapText } from './recap-text.ts';

interface RecapCardProps {
  readonly room: RoomView;
  readonly recap: NonNullable<RoomView['recap']>;
  /** Words to begin a correction with. */
  readonly correction: string | null;
  readonly onCorrected: () => void;
}

/** The written account of a closed meeting: what was sent, when, to whom it is known, and what was corrected since. */
export function RecapCard({ room, recap, correction, onCorrected }: RecapCardProps) {
  return (
    <Card title={recapText.title} note={recap.state === 'sent' ? recapText.sentNote : recapText.draftNote} aside={<RecapTiming recap={recap} />}>
      <div className="stack">
        <p className={css['timing']}>
          <TimingWords recap={recap} />
        </p>
        <RecapContent content={recap.content} people={[room.meeting.manager, room.meeting.report]} />
        {recap.state === 'sent' ? <SentFacts recap={recap} /> : null}
        <RecapActions meeting={room.meeting.id} recap={recap} correction={correction} onCorrected={onCorrected} />
      </div>
    </Card>
  );
}

function RecapTiming({ recap }: Pick<RecapCardProps, 'recap'>) {
  if (recap.state === 'draft') return <StatusBadge tone={recap.late ? 'bad' : 'warn'}>{recap.late ? recapText.overdue : recapText.notSent}</StatusBadge>;
  return <StatusBadge tone={recap.late ? 'bad' : 'good'}>{recap.late ? recapText.sentLate : recapText.inTime}</StatusBadge>;
}

function TimingWords({ recap }: Pick<RecapCardProps, 'recap'>) {
  if (recap.publishedAt === null) {
    return (
      <>
        {recapText.notSent}, {recapText.due} <DateText at={recap.dueAt} /> (<DateText at={recap.dueAt} format="distance" />).{recap.late ? ` ${recapText.deadlinePassed}` : ''}
      </>
    );
  }
  return (
    <>
      {recapText.sentAt} <DateText at={recap.publishedAt} />
      {recap.late ? <strong className={css['late']}> · {recapText.late(recap.dueAt, recap.publishedAt)}</strong> : null}
    </>
  );
}

function SentFacts({ recap }: Pick<RecapCardProps, 'recap'>) {
  return (
    <>
      {recap.corrections.map((correction) => (
        <section key={`${correction.by.id}/${correction.at}`} className={css['correction']}>
          <h3 className={css['label']}>
            {recapText.correctionBy(correction.by.name)} · <DateText at={correction.at} />
          </h3>
          <p className={css['prose']}>{correction.text}</p>
        </section>
      ))}
      <ul className={css['acknowledged']}>
        {recap.acknowledgements.length === 0 ? <li className="dimmed">{recapText.nobodyYet}</li> : null}
        {recap.acknowledgements.map(({ by, at }) => (
          <li key={by.id}>
            <StatusBadge tone="good">{recapText.acknowledged}</StatusBadge> {by.name}, <DateText at={at} />
          </li>
        ))}
      </ul>
      <p>
        <ReceiptLink receipt={recap.receipt} />
      </p>
    </>
  );
}
