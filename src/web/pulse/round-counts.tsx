import type { PulseRoundView } from '../../contract/pulse.ts';
import { FactTable } from '../ui/fact-table.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import css from './pulse.module.css';
import { pulseText } from './text.ts';

const text = pulseText.page;

/** What came of a round: counts, or why there are none. */
export function RoundCounts({ round, showFrom }: { readonly round: PulseRoundView; readonly showFrom: number }) {
  const week = text.round(formatCivilDate(round.week));
  const statement = new Map(round.questions.map((question) => [question.key, question.statement]));
  return (
    <section className={css['round']} aria-label={week}>
      <div className={css['roundHead']}>
        <strong>{week}</strong>
        <span className="dimmed">{text.answeredOf(round.answered, round.invited)}</span>
      </div>
      {round.unclear?.fires === true ? <p className={css['unclear']}>{text.unclear(round.unclear.matching, round.unclear.answers)}</p> : null}
      {round.outcome === 'too-few' ? <p className="dimmed">{text.tooFew(showFrom)}</p> : null}
      {round.outcome === 'lost' ? <p className="dimmed">{text.lost}</p> : null}
      {round.counts.length === 0 ? null : (
        <FactTable
          caption={week}
          rows={round.counts}
          rowKey={(count) => count.key}
          keepTable
          flush
          columns={[
            { key: 'statement', label: text.columns.statement, render: (count) => statement.get(count.key) ?? count.key },
            { key: 'agree', label: text.columns.agree, align: 'end', render: (count) => count.agree },
            { key: 'partly', label: text.columns.partly, align: 'end', render: (count) => count.partly },
            { key: 'disagree', label: text.columns.disagree, align: 'end', render: (count) => count.disagree },
          ]}
        />
      )}
    </section>
  );
}
