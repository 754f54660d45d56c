import type { ReactNode } from 'react';
import css from './progress-steps.module.css';
import { uiText } from './text.ts';

export interface ProgressStep {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'now' | 'todo';
  readonly note?: ReactNode;
}

/** A course in order: phases of a plan, sign-offs, steps of an import. Each bar has its word. */
export function ProgressSteps({ label, steps }: { readonly label: string; readonly steps: readonly ProgressStep[] }) {
  return (
    <ol className={css['steps']} aria-label={label} data-many={steps.length > 3 || undefined}>
      {steps.map((step) => (
        <li key={step.id} className={css['step']} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <div className={css['bar']} />
          <div className={css['label']}>
            {step.label}
            <span className="visually-hidden">, {uiText.steps[step.state]}</span>
          </div>
          {step.note === undefined ? null : <div className={css['note']}>{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}

interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1; null while the whole is not known. */
  readonly value: number | null;
  /** The figure in words: "412 of 1,200 rows". */
  readonly figure?: string;
}

/** A long task under way. */
export function ProgressBar({ label, value, figure }: ProgressBarProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div>
      <div className={css['caption']}>
        <span>{label}</span>
        <span className="dimmed">{figure ?? (percent === undefined ? '' : `${percent} %`)}</span>
      </div>
      <div
        className={css['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={figure}
      >
        <div className={css['fill']} data-unknown={value === null || undefined} style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
    </div>
  );
}
