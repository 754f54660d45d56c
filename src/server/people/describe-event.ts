import { z } from 'zod';

/** What a stream on a timeline is about. */
export const aboutSchema = z.enum(['meeting', 'commitment', 'plan', 'trigger', 'kpi', 'series', 'person']);

/** How the line of an event type reads: plain words, and one field of it where the viewer may read that part. */
interface Line {
  readonly says: string;
  readonly part?: string;
  readonly path?: readonly string[];
}

const lines: Readonly<Record<string, Line>> = {
  'person.joined': { says: 'Joined the organisation', part: 'profile', path: ['name'] },
  'invitation.accepted': { says: 'Accepted the invitation' },
  'role.granted': { says: 'Was given a role', part: 'role', path: ['role'] },
  'role.revoked': { says: 'Gave a role back', part: 'role', path: ['role'] },
  'reporting.started': { says: 'Reports to a manager from', part: 'line', path: ['from'] },
  'token.created': { says: 'Created an API token', part: 'name', path: ['name'] },
  'token.revoked': { says: 'Revoked an API token' },
  'series.proposed': { says: 'A series of 1on1s was proposed', part: 'shared/series', path: ['preset'] },
  'series.started': { says: 'A series of 1on1s began', part: 'shared/series', path: ['preset'] },
  'series.joined-plan': { says: 'The series was tied to a plan' },
  'series.cadence-changed': { says: 'The 1on1s of the series became more frequent or longer', part: 'reason', path: ['reason'] },
  'series.ended': { says: 'The series ended', part: 'reason', path: ['reason'] },
  'meeting.scheduled': { says: '1on1 scheduled', part: 'shared/meeting', path: ['preset'] },
  'meeting.moved': { says: '1on1 moved', part: 'reason', path: ['reason'] },
  'agenda.added': { says: 'Put on the agenda', part: 'shared/item', path: ['text'] },
  'agenda.settled': { says: 'Agenda item settled', part: 'shared/item', path: ['outcome'] },
  'meeting.started': { says: '1on1 began' },
  'section.entered': { says: 'Went on to a section', part: 'shared/section', path: ['section'] },
  'meeting.held': { says: '1on1 held' },
  'meeting.missed': { says: '1on1 did not take place' },
  'meeting.cancelled': { says: '1on1 cancelled', part: 'reason', path: ['reason'] },
  'recap.published': { says: 'Recap sent' },
  'recap.acknowledged': { says: 'Recap acknowledged' },
  'recap.corrected': { says: 'Recap corrected', part: 'shared/correction', path: ['text'] },
  'access.read': { says: 'Read by somebody who was not in the room', part: 'access', path: ['purpose'] },
  'commitment.made': { says: 'Commitment made', part: 'shared/commitment', path: ['terms', 'action'] },
  'commitment.moved': { says: 'Commitment moved to', part: 'shared/move', path: ['due'] },
  'commitment.met': { says: 'Commitment met', part: 'shared/proof', path: ['proof', 'statement'] },
  'commitment.missed': { says: 'Commitment missed, due', part: 'shared/miss', path: ['due'] },
  'commitment.withdrawn': { says: 'Commitment withdrawn', part: 'reason', path: ['reason'] },
  'commitment.linked': { says: 'Commitment tied to an objective' },
  'kpi.defined': { says: 'KPI defined', part: 'shared/kpi', path: ['name'] },
  'readings.recorded': { says: 'Readings recorded' },
  'kpi.rebaselined': { says: 'KPI’s baseline begun anew', part: 'shared/baseline', path: ['reason'] },
  'trigger.fired': { says: 'A signal fired', part: 'shared/trigger', path: ['rule'] },
  'incident.logged': { says: 'An incident was logged', part: 'shared/incident', path: ['what'] },
  'trigger.answered': { says: 'The signal was answered with a 1on1' },
  'trigger.put-on-agenda': { says: 'The signal was put on the agenda of a 1on1' },
  'trigger.snoozed': { says: 'The signal was put off', part: 'reason', path: ['reason'] },
  'trigger.diagnosed': { says: 'The signal got a diagnosis', part: 'shared/diagnosis', path: ['cause'] },
  'trigger.way-chosen': { says: 'A way out was chosen', part: 'reason', path: ['reason'] },
  'trigger.dismissed': { says: 'The signal was dismissed', part: 'reason', path: ['reason'] },
  'plan.opened': { says: 'Plan opened', part: 'shared/plan', path: ['goal'] },
  'criteria.set': { says: 'Criteria written' },
  'criteria.amended': { says: 'Criteria amended', part: 'reason', path: ['reason'] },
  'criteria.acknowledged': { says: 'Criteria acknowledged' },
  'criteria.disputed': { says: 'Criteria disputed', part: 'shared/dispute', path: ['statement'] },
  'wording.kept': { says: 'A wording was kept', part: 'reason', path: ['note'] },
  'signoff.given': { says: 'Signed off', part: 'shared/signoff', path: ['role'] },
  'signoff.refused': { says: 'Sign-off refused', part: 'reason', path: ['reason'] },
  'tracker.updated': { says: 'Tracker updated', part: 'shared/tracker', path: ['blocker'] },
  'assessment.recorded': { says: 'Exit computed', part: 'shared/assessment', path: ['proposal'] },
  'plan.extended': { says: 'Plan extended to', part: 'shared/extension', path: ['endsOn'] },
  'plan.closed': { says: 'Plan closed', part: 'shared/decision', path: ['outcome'] },
};

/** Longest line of a timeline, in characters; the subject itself has the whole. */
const longestLine = 160;

/** A short line for an event, from the parts that the viewer may read. Without them it says what happened and no more. */
export function describeEvent(type: string, parts: ReadonlyMap<string, unknown>): string {
  const line = lines[type];
  if (line === undefined) return type;
  const found = line.part === undefined ? undefined : readText(parts.get(line.part), line.path ?? []);
  const text = found === undefined || found === '' ? line.says : `${line.says}: ${found}`;
  return text.length <= longestLine ? text : `${text.slice(0, longestLine - 1).trimEnd()}…`;
}

function readText(value: unknown, path: readonly string[]): string | undefined {
  let at = value;
  for (const member of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, member);
  }
  return typeof at === 'string' ? at : undefined;
}
