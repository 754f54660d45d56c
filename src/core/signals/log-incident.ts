import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { coachingIncident } from './rules/coaching-incident.ts';
import type { FiredRule } from './rules/fired-rule.ts';
import { topicKey } from './rules/same-issue.ts';

/** An incident as a manager logs it: about whom, what happened, and the day that they say it happened on. */
export interface Incident {
  readonly report: PersonId;
  readonly what: string;
  readonly happenedOn: CivilDate;
}

export type LogIncidentCode = 'FORBIDDEN' | 'INCIDENT_AHEAD';

/**
 * Judges an incident that needs coaching (R18): whoever the person reports to logs it. `manager` is that one, as of today. The same
 * words about the same person on the same day are the same incident, so that it fires once.
 */
export function logIncident(incident: Incident, manager: PersonId | null, timeZone: string, context: DecisionContext): Decision<readonly FiredRule[], LogIncidentCode> {
  if (context.viewer === 'system' || context.viewer.person !== manager) return refuse({ code: 'FORBIDDEN' });
  if (incident.happenedOn > civilDay(context.now, timeZone)) return refuse({ code: 'INCIDENT_AHEAD', path: 'happenedOn' });
  const id = `${incident.report}/${incident.happenedOn}/${topicKey(incident.what).slice(0, 140)}`;
  const fired = coachingIncident({ id, name: incident.what, needsCoaching: true });
  return ok(fired === null ? [] : [{ ...fired, reading: incident.happenedOn }]);
}
