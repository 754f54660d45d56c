import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';

/** A pulse is the manager's whose reports it asks, and an owner of the organisation may stop it. Answers are nobody's to read (DESIGN 8). */
export function mayStopPulse(viewer: Viewer, manager: PersonId): boolean {
  return viewer.person === manager || viewer.roles.includes('owner');
}
