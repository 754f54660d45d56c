import type { ClockView } from '../../contract/views.ts';
import { formatInstant } from '../ui/format-date.ts';
import type { Tone } from '../ui/icon-component.ts';
import { durationWords } from '../ui/time-left.ts';
import { signalsText } from './text.ts';

const text = signalsText.clock;

/** A clock's state: its word, its tone, and a sentence that says what came of it. Empty while it runs in time. */
export interface ClockWords {
  readonly tone: Tone;
  readonly badge: string;
  readonly words: string;
}

/** Says what came of a clock, or that its time is up and the server has not recorded that yet. */
export function clockWords(clock: ClockView, now: number): ClockWords {
  const badge = text.badges[clock.state];
  const [started, due, settled] = [clock.startedAt, clock.dueAt, clock.settledAt ?? clock.dueAt].map((at) => Date.parse(at));
  const after = (from: number | undefined): string => durationWords((settled ?? 0) - (from ?? 0));
  switch (clock.state) {
    case 'running':
      return Date.parse(clock.dueAt) <= now ? { tone: 'bad', badge, words: text.up } : { tone: 'warn', badge, words: '' };
    case 'met':
      return { tone: 'good', badge, words: text.met(after(started)) };
    case 'missed':
      return { tone: 'bad', badge, words: `${text.missedAt(formatInstant(clock.dueAt))} ${toldWords(clock)}` };
    case 'answered-late':
      return { tone: 'bad', badge, words: `${text.late(after(due))} ${toldWords(clock)}` };
    case 'stopped':
      return { tone: 'neutral', badge, words: text.stopped };
  }
}

function toldWords({ told }: ClockView): string {
  return told.length === 0 ? text.toldNobody : text.told(told.map((person) => person.name).join(', '));
}
