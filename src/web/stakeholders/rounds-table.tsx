import type { AskView, ScoreRoundView } from '../../contract/stakeholders.ts';
import { DateText } from '../ui/date-text.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import css from './stakeholders.module.css';
import { stakeholdersText } from './text.ts';

const text = stakeholdersText.card;

/** The weeks that were counted, the newest first, and what was written beside the newest. */
export function RoundsTable({ view }: { readonly view: AskView }) {
  const latest = view.rounds.find((round) => round.comments.length > 0);
  return (
    <>
      <FactTable
        caption={text.rounds}
        rows={view.rounds}
        rowKey={(round) => round.week}
        keepTable
        flush
        columns={[
          { key: 'week', label: text.columns.week, render: (round) => <DateText date={round.week} /> },
          { key: 'answered', label: text.columns.answered, align: 'end', render: (round) => text.answered(round.answered, round.asked) },
          { key: 'score', label: text.columns.score, align: 'end', render: (round) => <Score round={round} view={view} /> },
        ]}
      />
      <p className="dimmed">{text.intervalNote}</p>
      {latest === undefined ? null : (
        <figure className={css['comments']}>
          <figcaption>{text.comments(formatCivilDate(latest.week))}</figcaption>
          {latest.comments.map((comment, place) => (
            <blockquote key={`${latest.week} ${place}`}>{comment}</blockquote>
          ))}
          <p className="dimmed">{text.noNames}</p>
        </figure>
      )}
    </>
  );
}

function Score({ round, view }: { readonly round: ScoreRoundView; readonly view: AskView }) {
  if (round.estimate === null) {
    return <span className="dimmed">{round.outcome === 'insufficient' ? text.insufficient(view.answersFrom) : text.listedOnly(round.scores.join(', '), view.meanFrom)}</span>;
  }
  const digits = view.scale === 'nps' ? 0 : 1;
  const { value, low, high } = round.estimate;
  return (
    <>
      <strong>{formatNumber(value, digits)}</strong>
      <CellNote>{text.interval(formatNumber(low, digits), formatNumber(high, digits))}</CellNote>
    </>
  );
}
