import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import type { ReactNode } from 'react';
import css from './section-clock.module.css';
import { clockFace, secondsSpent, type AgendaSection } from './section-time.ts';
import { uiText } from './text.ts';
import { useNow } from './use-now.ts';

interface SectionClockProps {
  readonly sections: readonly AgendaSection[];
  /** The section under way; null before the first and after the last. */
  readonly current: string | null;
  /** When the present stretch began, in epoch milliseconds; null while paused. */
  readonly runningSince: number | null;
  /** Present when the viewer may move to another section. */
  readonly onPick?: (section: string) => void;
  /** Pause, next, close: beside the time. */
  readonly controls?: ReactNode;
  /** What stands at the left of the time: the page's header. */
  readonly lead?: ReactNode;
}

/** The meeting's running clock: what is left of the section under way, and the agenda as bars as wide as their time. */
export function SectionClock({ sections, current, runningSince, onPick, controls, lead }: SectionClockProps) {
  const now = useNow(runningSince === null ? null : 1000);
  const at = sections.findIndex((section) => section.id === current);
  const live = sections[at];
  const left = live === undefined ? null : live.minutes * 60 - secondsSpent(live, current, runningSince, now);
  return (
    <div className={css['clock']}>
      <div className={css['top']}>
        {lead === undefined ? null : <div className={css['lead']}>{lead}</div>}
        {live === undefined || left === null ? null : (
          <div className={css['time']} role="timer" aria-live="off">
            <div className={css['figure']} data-over={left < 0 || undefined}>
              {left < 0 ? `+${clockFace(left)}` : clockFace(left)}
            </div>
            <div className={css['what']}>{left < 0 ? uiText.clock.overIn(live.label) : uiText.clock.leftIn(live.label)}</div>
          </div>
        )}
        {controls}
      </div>
      <ol className={css['segments']} aria-label={uiText.clock.agenda}>
        {sections.map((section, index) => (
          <Segment
            key={section.id}
            section={section}
            spent={secondsSpent(section, current, runningSince, now)}
            state={index === at ? (runningSince === null ? 'paused' : 'running') : index < at ? 'done' : 'next'}
            onPick={onPick}
          />
        ))}
      </ol>
    </div>
  );
}

interface SegmentProps {
  readonly section: AgendaSection;
  readonly spent: number;
  readonly state: 'running' | 'paused' | 'done' | 'next';
  readonly onPick: ((section: string) => void) | undefined;
}

function Segment({ section, spent, state, onPick }: SegmentProps) {
  const Icon = state === 'done' ? IconCheck : state === 'next' ? IconCircleDashed : IconClock;
  const here = state === 'running' || state === 'paused';
  const share = Math.min(1, spent / (section.minutes * 60));
  const inside = (
    <>
      <div className={css['bar']}>
        <div className={css['fill']} data-over={spent > section.minutes * 60 || undefined} style={{ width: `${share * 100}%` }} />
      </div>
      <div className={css['line']}>
        <span className={css['name']}>
          <Icon size={15} stroke={1.8} aria-hidden />
          {section.label}
          <span className="visually-hidden">, {uiText.clock[state]}</span>
        </span>
        <span className={css['minutes']}>{uiText.clock.minutes(section.minutes)}</span>
      </div>
    </>
  );
  return (
    <li className={css['segment']} style={{ flexGrow: section.minutes, flexBasis: 0 }} aria-current={here ? 'step' : undefined}>
      {onPick === undefined || here ? (
        inside
      ) : (
        <button type="button" className={css['pick']} onClick={() => onPick(section.id)}>
          {inside}
        </button>
      )}
    </li>
  );
}

/** The agenda of a meeting to come: bars as wide as their time, each with its words. */
export function SectionPlan({ sections }: { readonly sections: readonly Omit<AgendaSection, 'spentSeconds'>[] }) {
  return (
    <ol className={css['segments']} data-plan aria-label={uiText.clock.agenda}>
      {sections.map((section, index) => (
        <li key={section.id} className={css['segment']} style={{ flexGrow: section.minutes, flexBasis: 0 }}>
          <div className={css['bar']}>
            <div className={css['fill']} style={{ opacity: Math.max(0.45, 1 - index * 0.26) }} />
          </div>
          <div className={css['line']}>
            <span className={css['name']}>{section.label}</span>
          </div>
          <div className={css['minutes']}>
            {uiText.clock.minutes(section.minutes)}
            {section.note === undefined ? null : ` · ${section.note}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
