import type { CommitmentRow } from '../../contract/views.ts';
import { DateText } from '../ui/date-text.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { MoveCommitment, WithdrawCommitment } from './change-commitment.tsx';
import css from './commitments.module.css';
import { CommitmentState } from './commitment-state.tsx';
import { MeetCommitment } from './meet-commitment.tsx';
import { commitmentsText } from './text.ts';

interface CommitmentLineProps {
  readonly commitment: CommitmentRow;
  /** A narrow place shows the main action only. */
  readonly short?: boolean;
  /** The level of its heading: below the page's title, or below a card's. */
  readonly level?: 2 | 3;
}

/** One commitment: who, what, by when, what will exist, where it goes when it slips, and what can be done about it. */
export function CommitmentLine({ commitment, short = false, level = 3 }: CommitmentLineProps) {
  const { can, proof } = commitment;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={css['line']} aria-label={commitment.action}>
      <PersonAvatar name={commitment.owner.name} size={32} />
      <div className={css['main']}>
        <div className={css['head']}>
          <Heading className={css['action']}>{commitment.action}</Heading>
          <CommitmentState commitment={commitment} />
        </div>
        <p className={css['facts']}>
          {commitment.owner.name} · {commitmentsText.due} <DateText date={commitment.due} format="weekday" />
          {commitment.firstDue === commitment.due ? null : (
            <>
              {' '}
              ({commitmentsText.firstDue} <DateText date={commitment.firstDue} format="weekday" />)
            </>
          )}
          {commitment.metOn === null ? null : (
            <>
              {' · '}
              {commitmentsText.metOn} <DateText date={commitment.metOn} format="weekday" />
            </>
          )}
        </p>
        <dl className={css['terms']}>
          <div>
            <dt>{commitmentsText.output}</dt>
            <dd>{commitment.expectedOutput}</dd>
          </div>
          <div>
            <dt>{commitmentsText.escalation}</dt>
            <dd>{commitment.escalation}</dd>
          </div>
          {proof === null ? null : (
            <div>
              <dt>{commitmentsText.proof}</dt>
              <dd>
                {proof.statement}
                {proof.link === null ? null : (
                  <>
                    {' '}
                    <a href={proof.link} target="_blank" rel="noreferrer noopener">
                      {commitmentsText.openLink}
                    </a>
                  </>
                )}
              </dd>
            </div>
          )}
        </dl>
        {can.meet || can.move || can.withdraw ? (
          <div className={`${css['acts'] ?? ''} no-print`}>
            {can.meet ? <MeetCommitment commitment={commitment} /> : null}
            {can.move && !short ? <MoveCommitment commitment={commitment} /> : null}
            {can.withdraw && !short ? <WithdrawCommitment commitment={commitment} /> : null}
          </div>
        ) : null}
      </div>
    </article>
  );
}
