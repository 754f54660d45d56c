import type { NewEvent } from '../kernel/event.ts';
import type { Criterion } from './plan.ts';

/** What someone proposes as the bar. `supersedes` is the version they had before them, 0 for none. */
export interface CriteriaCommand {
  readonly criteria: readonly Criterion[];
  readonly reason: string;
  readonly supersedes: number;
}

/** What writing criteria gives: the events, and the version that is then in force. */
export interface WrittenCriteria {
  readonly events: readonly NewEvent[];
  readonly version: number;
}
