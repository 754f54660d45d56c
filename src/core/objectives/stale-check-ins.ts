import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../kernel/schema.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';

/** A key result that nobody has checked in on for longer than the policy's days; `on` is null where nobody ever has. */
export interface StaleCheckIn {
  readonly key: string;
  readonly on: CivilDate | null;
}

/** Which key results ask for a check-in on a day. One that nobody has checked in on is counted from the first day of the quarter. */
export function staleCheckIns(
  keyResults: readonly (StaleCheckIn & { readonly dropped: boolean })[],
  from: CivilDate,
  today: CivilDate,
  policy: Pick<ObjectivesPolicy, 'checkInWithin'>,
): readonly StaleCheckIn[] {
  const old = (on: CivilDate): boolean => Temporal.PlainDate.from(on).until(today, { largestUnit: 'day' }).days > policy.checkInWithin.value;
  return keyResults.filter(({ dropped, on }) => !dropped && old(on ?? from)).map(({ key, on }) => ({ key, on }));
}
