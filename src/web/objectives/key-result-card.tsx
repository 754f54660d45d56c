import { Link } from '@tanstack/react-router';
import type { KeyResultView, ObjectivePage } from '../../contract/objectives.ts';
import { Card } from '../ui/card.tsx';
import { XmrChart } from '../ui/chart/xmr-chart.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import { CheckIn } from './check-in-forms.tsx';
import { AmendKeyResult, DropKeyResult } from './key-result-forms.tsx';
import { courseWords } from './key-result-words.ts';
import { objectiveText as text } from './objective-text.ts';
import css from './objectives.module.css';
import { ProgressBar } from './progress-bar.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { objectivesText } from './text.ts';

/** One key result on the page of its objective: where it stands, its course, and what can be done with it. */
export function KeyResultCard({ page, result }: { readonly page: ObjectivePage; readonly result: KeyResultView }) {
  const { objective, can, confidenceMost, checkInWithin } = page;
  const stale = page.stale.find(({ key }) => key === result.key);
  const confidence = result.confidence === null ? [] : [`${text.confidence}: ${objectivesText.confidence(result.confidence, confidenceMost)}`];
  const shapes = can.amend && !result.dropped;
  const digits = result.course.every(({ value }) => Number.isInteger(value)) ? 0 : 1;
  return (
    <Card title={result.title} note={[courseWords(result), result.owner.name, ...confidence].join(' · ')} aside={<StandingBadge result={result} state={objective.state} />}>
      {result.standing === null || objective.state !== 'active' || result.dropped ? null : (
        <div className={css['bar']}>
          <ProgressBar result={result} />
        </div>
      )}
      {stale === undefined ? null : <p className={css['note']}>{stale.on === null ? text.neverCheckedIn(checkInWithin) : text.staleSince(formatCivilDate(stale.on), checkInWithin)}</p>}
      {result.course.length < 2 ? null : (
        <XmrChart title={result.title} unit={result.unit ?? ''} digits={digits} points={result.course.map(({ on, value }) => ({ date: on, value }))} target={result.target} />
      )}
      {result.kpi === null ? null : (
        <p className={css['note']}>
          {text.readsKpi}.{' '}
          <Link to="/kpis/$kpi" params={{ kpi: result.kpi }}>
            {text.openKpi}
          </Link>
        </p>
      )}
      {can.checkIn.includes(result.key) || shapes ? (
        <div className={`${css['acts'] ?? ''} no-print`}>
          {can.checkIn.includes(result.key) ? <CheckIn page={page} result={result} /> : null}
          {shapes ? <AmendKeyResult objective={objective} result={result} /> : null}
          {shapes ? <DropKeyResult objective={objective} result={result} /> : null}
        </div>
      ) : null}
    </Card>
  );
}
