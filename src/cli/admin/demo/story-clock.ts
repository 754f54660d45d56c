import { Temporal } from 'temporal-polyfill';

/** The demo's clock: it stands where the story puts it, and follows the real time once the story is told. */
export interface StoryClock {
  readonly now: () => Temporal.Instant;
  /** Moves forward; a record's time never goes back, so neither may the story. */
  readonly moveTo: (instant: Temporal.Instant) => void;
  readonly follow: () => void;
}

/** Makes a clock that stands at an instant of the past. */
export function makeStoryClock(start: Temporal.Instant): StoryClock {
  let standing: Temporal.Instant | null = start;
  return {
    now: () => standing ?? Temporal.Now.instant(),
    moveTo: (instant) => {
      if (standing === null || Temporal.Instant.compare(instant, standing) < 0) throw new RangeError('the story moves forward only');
      standing = instant;
    },
    follow: () => {
      standing = null;
    },
  };
}
