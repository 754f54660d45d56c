import type { ClockId, PersonId } from '../../core/kernel/id.ts';
import type { Decision } from '../../core/kernel/result.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Decided, Unit } from '../record/execute.ts';

/** A running clock whose time has come. */
export interface DueClock {
  readonly id: ClockId;
  readonly name: string;
  /** The stream that it watches. */
  readonly subject: string;
  readonly dueAt: UtcInstant;
  /** Who hears of it. */
  readonly told: readonly PersonId[];
}

/**
 * What an area does when one of its clocks runs out, beyond recording it as missed: an ordinary decision by the
 * product itself. The clock's own events are added by the loop, in the same transaction.
 */
export interface ClockHandler {
  readonly name: string;
  readonly expire: (unit: Unit, clock: DueClock) => Promise<Decision<Decided<null>, string>>;
}
