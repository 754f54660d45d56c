import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';

/** Who is who around a KPI on the day that somebody acts. */
export interface KpiPeople {
  /** Who answers for it. */
  readonly owner: PersonId;
  /** Whom the owner reports to, if anyone. */
  readonly manager: PersonId | null;
}

/** Who defines a KPI and records its readings: the one who answers for it, their manager, or an owner of the organisation. */
export function mayKeepKpi(viewer: Viewer, people: KpiPeople): boolean {
  return viewer.person === people.owner || viewer.person === people.manager || viewer.roles.includes('owner');
}
