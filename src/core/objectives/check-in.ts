import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';
import { liveKeyResult, type AdmitCode } from './admit.ts';
import { checkInCorrected, checkInRecorded } from './events.ts';
import type { KeyResult, ObjectiveState } from './objective.ts';
import { mayCheckIn } from './policy.ts';
import { daysOf } from './quarter.ts';

/** What a key result had come to on a day. */
export interface CheckInGiven {
  readonly on: CivilDate;
  /** Null for a key result that reads a KPI. */
  readonly value: number | null;
  /** Chances in the policy's number that the target is reached by the end of the quarter. */
  readonly confidence: number;
}

export type CheckInCode = AdmitCode | 'KEY_RESULT_UNKNOWN' | 'CHECK_IN_UNKNOWN' | 'CHECK_IN_VALUE' | 'CONFIDENCE_RANGE' | 'DATE_IN_FUTURE' | 'DATE_BEFORE_QUARTER';

/** Records a check-in on a key result of an active objective. `manager`: whom the objective's owner reports to. */
export function checkIn(
  objective: Loaded<ObjectiveState>,
  given: CheckInGiven & { readonly key: string; readonly note: string | null },
  manager: PersonId | null,
  policy: ObjectivesPolicy,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, CheckInCode> {
  const { key, note, on, value, confidence } = given;
  const admitted = admitToCheckIn(objective, key, given, { manager, policy }, context);
  if (!admitted.ok) return admitted;
  const parts = { 'shared/check-in': { key, on, value, confidence }, 'shared/note': note === null ? undefined : { note } };
  return ok({ events: [newEvent(checkInRecorded, objective.id, parts)] });
}

/** Corrects an earlier check-in, with a reason. */
export function correctCheckIn(
  objective: Loaded<ObjectiveState>,
  given: CheckInGiven & { readonly n: number; readonly reason: string },
  manager: PersonId | null,
  policy: ObjectivesPolicy,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly key: string }, CheckInCode> {
  const { n, reason, on, value, confidence } = given;
  const earlier = objective.state.checkIns.find((each) => each.n === n);
  if (objective.state.terms !== null && earlier === undefined) return refuse({ code: 'CHECK_IN_UNKNOWN', path: 'n' });
  const key = earlier?.key ?? '';
  const admitted = admitToCheckIn(objective, key, given, { manager, policy }, context);
  if (!admitted.ok) return admitted;
  return ok({ key, events: [newEvent(checkInCorrected, objective.id, { 'shared/correction': { n, on, value, confidence }, reason: { reason } })] });
}

function admitToCheckIn(
  { state }: Loaded<ObjectiveState>,
  key: string,
  { on, value, confidence }: CheckInGiven,
  { manager, policy }: { readonly manager: PersonId | null; readonly policy: ObjectivesPolicy },
  context: DecisionContext,
): Decision<KeyResult, CheckInCode> {
  const { terms, status } = state;
  if (terms === null) return refuse({ code: 'NOT_FOUND' });
  const keyResult = liveKeyResult(state, key);
  if (keyResult === null) return refuse({ code: 'KEY_RESULT_UNKNOWN', path: 'key' });
  if (context.viewer === 'system' || !mayCheckIn(context.viewer, keyResult.terms.owner, { owner: terms.owner, manager })) return refuse({ code: 'FORBIDDEN' });
  if (status !== 'active') return refuse({ code: 'OBJECTIVE_STATE', facts: { state: status } });
  if ((value === null) !== (keyResult.terms.kpi !== null)) return refuse({ code: 'CHECK_IN_VALUE', path: 'value' });
  const most = policy.confidenceMost.value;
  if (confidence > most) return refuse({ code: 'CONFIDENCE_RANGE', path: 'confidence', facts: { most } });
  if (on > civilDay(context.now, terms.timeZone)) return refuse({ code: 'DATE_IN_FUTURE', path: 'on' });
  return on < daysOf(terms.quarter).from ? refuse({ code: 'DATE_BEFORE_QUARTER', path: 'on' }) : ok(keyResult);
}
