import { civilDay } from '../../core/clocks/civil-day.ts';
import { newEvent } from '../../core/kernel/event.ts';
import type { TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { incidentLogged } from '../../core/signals/events.ts';
import { logIncident, type Incident, type LogIncidentCode } from '../../core/signals/log-incident.ts';
import type { Services } from '../app/services.ts';
import { managerOf, timeZoneOf } from '../people/queries.ts';
import type { ExecutionCode } from '../record/execute.ts';
import type { Acting } from './act-on-trigger.ts';
import { fireOn } from './fire-on.ts';

/** Logs an incident that needs coaching: it fires R18, for the manager and the report alone, since coaching stays between them. */
export async function logIncidentFor(
  services: Pick<Services, 'execute'>,
  { viewer, once }: Acting,
  incident: Incident,
): Promise<Decision<{ readonly trigger: TriggerId }, LogIncidentCode | 'INCIDENT_LOGGED' | ExecutionCode>> {
  return await services.execute<{ readonly trigger: TriggerId }, LogIncidentCode | 'INCIDENT_LOGGED'>({ viewer, ...(once === undefined ? {} : { once }) }, async (unit) => {
    const { report: subject, what, happenedOn } = incident;
    const timeZone = await timeZoneOf(unit.write, unit.organisation, subject);
    const today = civilDay(unit.context.now, timeZone);
    const manager = await managerOf(unit.write, unit.organisation, subject, today);
    const decided = logIncident(incident, manager, timeZone, unit.context);
    if (!decided.ok) return decided;
    const { events, triggers } = await fireOn(unit, { subject, timeZone, today, manager: viewer.person, private: true }, decided.value, defaultPolicy);
    const [fired] = triggers;
    if (fired === undefined) return refuse({ code: 'INCIDENT_LOGGED' });
    return ok({ events: [...events, newEvent(incidentLogged, fired.id, { 'shared/incident': { what, happenedOn } })], value: { trigger: fired.id } });
  });
}
