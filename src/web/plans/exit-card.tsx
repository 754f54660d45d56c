import type { PlanView } from '../../contract/plans.ts';
import { Card } from '../ui/card.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { isFlag, measuredNumbers, splitConditions, type ExitCondition } from './exit-conditions.ts';
import { exitText as text } from './exit-text.ts';
import css from './exit.module.css';
import { plansText } from './text.ts';

const tones: Readonly<Record<ExitCondition['met'], Tone>> = { met: 'good', 'not-met': 'bad', 'not-enough-data': 'neutral' };
const proposalTones: Readonly<Record<NonNullable<PlanView['exit']>['proposal'], Tone>> = { met: 'good', 'partly-met': 'warn', 'not-met': 'bad', 'too-early': 'neutral' };

/** The computed exit: the proposal, every condition with its numbers and its requirement, and what to know beside them. */
export function ExitCard({ exit, recorded = false }: { readonly exit: NonNullable<PlanView['exit']>; readonly recorded?: boolean }) {
  const { deciding, shown } = splitConditions(exit.conditions);
  const met = deciding.filter((condition) => condition.met === 'met').length;
  return (
    <Card title={text.title} note={recorded ? text.recordedNote(exit.day, exit.policyVersion) : text.note(exit.day, exit.policyVersion)} layout="plain">
      <div className={css['proposal']}>
        <span className="dimmed">{text.proposal}</span>
        <strong>{plansText.proposals[exit.proposal]}</strong>
        <StatusBadge tone={proposalTones[exit.proposal]}>{text.summary(met, deciding.length)}</StatusBadge>
      </div>
      <ConditionTable caption={text.title} conditions={deciding} />
      {shown.length === 0 ? null : (
        <details className={`${css['beside'] ?? ''} no-print`}>
          <summary>{text.beside(shown.length)}</summary>
          <ConditionTable caption={text.beside(shown.length)} conditions={shown} />
        </details>
      )}
      {exit.notes.length === 0 ? null : (
        <div className={css['notes']}>
          <h3>{text.notes}</h3>
          <ul>
            {exit.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function ConditionTable({ caption, conditions }: { readonly caption: string; readonly conditions: readonly ExitCondition[] }) {
  return (
    <div className={css['conditions']}>
      <FactTable
        caption={caption}
        rows={conditions}
        rowKey={(condition) => condition.id}
        columns={[
          {
            key: 'rule',
            label: text.columns.rule,
            render: (condition) => (
              <>
                {condition.rule}
                <CellNote>{condition.requirement}</CellNote>
              </>
            ),
          },
          {
            key: 'measured',
            label: text.columns.measured,
            render: (condition) => <MeasuredNumbers measured={condition.measured} />,
          },
          {
            key: 'threshold',
            label: text.columns.threshold,
            render: (condition) => (condition.threshold === '' ? <span className="dimmed">{text.noThreshold}</span> : condition.threshold),
          },
          {
            key: 'met',
            label: text.columns.met,
            render: (condition) => (
              <StatusBadge tone={tones[condition.met]}>{isFlag(condition) ? text.flag[condition.met] : plansText.met[condition.met]}</StatusBadge>
            ),
          },
        ]}
      />
    </div>
  );
}

function MeasuredNumbers({ measured }: { readonly measured: string }) {
  const { known, unknown } = measuredNumbers(measured);
  if (known.length === 0 && unknown.length === 0) return <span className="dimmed">–</span>;
  return (
    <div className={css['measured']}>
      {known.map(({ name, value }) => (
        <span key={name}>
          {name} <strong>{value}</strong>
        </span>
      ))}
      {unknown.length === 0 ? null : <span className="dimmed">{text.unknown(unknown.join(', '))}</span>}
    </div>
  );
}
