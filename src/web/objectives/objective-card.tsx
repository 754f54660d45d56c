import { Link } from '@tanstack/react-router';
import type { KeyResultView, ObjectiveRow } from '../../contract/objectives.ts';
import { Card } from '../ui/card.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { courseWords } from './key-result-words.ts';
import css from './objectives.module.css';
import { StandingBadge } from './standing-badge.tsx';
import { objectivesText as text } from './text.ts';

/** An objective in the list of a quarter: what it is for, whose it is, and where its key results stand. */
export function ObjectiveCard({ objective }: { readonly objective: ObjectiveRow }) {
  const { title, owner, team, crossFunctional, state, score, keyResults } = objective;
  const about = [text.ownedBy(owner.name), team, ...(crossFunctional ? [text.spans] : [])].join(' · ');
  return (
    <Card
      title={
        <Link to="/objectives/$objective" params={{ objective: objective.id }} className={css['link']}>
          {title}
        </Link>
      }
      note={about}
      aside={<StatusBadge tone={state === 'active' ? 'info' : 'neutral'}>{score === null ? text.states[state] : text.score(score)}</StatusBadge>}
      layout={keyResults.length === 0 ? 'padded' : 'rows'}
    >
      {keyResults.length === 0 ? <p className="dimmed">{text.noKeyResult}</p> : keyResults.map((result) => <KeyResultLine key={result.key} result={result} objective={objective} />)}
    </Card>
  );
}

/** One key result in a line: its way, how far it is against what the day expects, and that in words. */
export function KeyResultLine({ result, objective, among = false }: { readonly result: KeyResultView; readonly objective: ObjectiveRow; readonly among?: boolean }) {
  const { standing, owner, dropped } = result;
  const known = !dropped && standing !== null && objective.state === 'active';
  return (
    <div className={css['result']} data-dropped={dropped || undefined}>
      <div>
        <div className={css['name']}>
          {among ? (
            <Link to="/objectives/$objective" params={{ objective: objective.id }} className={css['link']}>
              {result.title}
            </Link>
          ) : (
            result.title
          )}
        </div>
        <div className={css['note']}>
          {courseWords(result)}
          {owner.id === objective.owner.id && !among ? null : ` · ${owner.name}`}
        </div>
      </div>
      <div>{known ? <ProgressBar result={result} /> : null}</div>
      <div className={css['badge']}>
        <StandingBadge result={result} state={objective.state} />
      </div>
    </div>
  );
}
