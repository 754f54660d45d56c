import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { reportingStarted } from './events.ts';
import type { Person } from './person.ts';
import { closesCircle, type LineOf } from './reporting-line.ts';

/** Who is to report to whom, and from which civil day on. */
export interface SetManager {
  readonly person: PersonId;
  readonly manager: PersonId;
  readonly from: CivilDate;
}

/**
 * Starts a dated reporting line. `above` holds every line above the manager on any day from `from` on, so that a circle
 * is found before it exists. Nothing is recorded when the line stands already.
 */
export function setManager(
  { person, manager, from }: SetManager,
  loaded: { readonly person: Loaded<Person>; readonly manager: Loaded<Person> },
  above: readonly LineOf[],
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'REPORTS_TO_SELF' | 'REPORTS_IN_CIRCLE'> {
  if (loaded.person.version === 0) return refuse({ code: 'NOT_FOUND' });
  if (person === manager) return refuse({ code: 'REPORTS_TO_SELF', path: 'manager' });
  if (loaded.manager.version === 0) return refuse({ code: 'NOT_FOUND', path: 'manager' });
  if (closesCircle(person, manager, from, above)) return refuse({ code: 'REPORTS_IN_CIRCLE', path: 'manager' });
  const last = loaded.person.state.lines.at(-1);
  const stands = last?.manager === manager && last.from <= from && last.to === null;
  return ok(stands ? [] : [newEvent(reportingStarted, person, { line: { manager, from } })]);
}
