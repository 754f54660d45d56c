import type { PersonId } from '../kernel/id.ts';
import type { MeetingStatus } from './meeting.ts';

/** What the policy of a meeting looks at. */
export interface MeetingFacts {
  readonly manager: PersonId;
  readonly report: PersonId;
  readonly status: MeetingStatus;
}

/** What a person may do in a meeting. */
export interface MeetingAbilities {
  readonly start: boolean;
  /** Agenda, sections and notes. */
  readonly write: boolean;
  readonly close: boolean;
  readonly move: boolean;
  readonly cancel: boolean;
  readonly readNotes: boolean;
}

/** What a person may do with the recap of a meeting. */
export interface RecapAbilities {
  readonly publish: boolean;
  readonly acknowledge: boolean;
  readonly correct: boolean;
}

/** Tells whether a person is one of the two in the room. */
export function isParty(viewer: PersonId, facts: Pick<MeetingFacts, 'manager' | 'report'>): boolean {
  return viewer === facts.manager || viewer === facts.report;
}

/**
 * What a person may do in a meeting as it stands. The two run it together; the manager, who answers for the cadence
 * (R33), closes and cancels it. Whoever else may read the record, by a plan, changes nothing in it.
 */
export function meetingAbilities(viewer: PersonId, facts: MeetingFacts, reads: 'all' | 'plan' | 'none'): MeetingAbilities {
  const party = isParty(viewer, facts);
  const manager = viewer === facts.manager;
  const scheduled = facts.status === 'scheduled';
  const live = facts.status === 'live';
  return {
    start: party && scheduled,
    write: party && (scheduled || live),
    close: manager && live,
    move: party && scheduled,
    cancel: manager && scheduled,
    readNotes: party || reads === 'all',
  };
}

/** What a person may do with a recap: either of the two sends it, the other acknowledges it once, each may append corrections. */
export function recapAbilities(
  viewer: PersonId,
  facts: MeetingFacts,
  recap: { readonly sent: boolean; readonly sentBy: string | null; readonly acknowledgedBy: readonly PersonId[] },
): RecapAbilities {
  const party = isParty(viewer, facts);
  return {
    publish: party && facts.status === 'closed' && !recap.sent,
    acknowledge: party && recap.sent && recap.sentBy !== viewer && !recap.acknowledgedBy.includes(viewer),
    correct: party && recap.sent,
  };
}
