import type { Report } from './finding.ts';
import { byStream, related, type Entry, type PacketView } from './packet-view.ts';

const isCriteria = (entry: Entry | null): boolean =>
  entry?.leaf.type === 'criteria.set' || entry?.leaf.type === 'criteria.amended';

/**
 * Checks how the bar of each plan was set, moved and used: it moves in the open, with a reason, and people are judged by
 * the version in force, which somebody other than its author acknowledged before.
 */
export function checkCriteria(view: PacketView, report: Report): void {
  for (const entries of byStream(view.entries).values()) checkPlan(view, entries, report);
}

function checkPlan(view: PacketView, entries: readonly Entry[], report: Report): void {
  let inForce: Entry | null = null;
  const acknowledged = new Map<number, Set<string>>();
  for (const entry of entries) {
    const { seq, leaf } = entry;
    const criteria = related(view, entry, 'criteria');
    switch (leaf.type) {
      case 'criteria.set':
        if (inForce !== null) report('E_CRITERIA_SILENT', `entry ${seq} sets criteria again; entry ${inForce.seq} had set them`, seq);
        inForce = entry;
        break;
      case 'criteria.amended':
        checkAmendment(view, entry, inForce, report);
        inForce = entry;
        break;
      case 'criteria.acknowledged':
      case 'criteria.disputed':
        if (criteria === null || !isCriteria(criteria)) report('E_CRITERIA_NONE', `entry ${seq} (${leaf.type}) names no criteria`, seq);
        else if (leaf.type === 'criteria.acknowledged') {
          const actors = acknowledged.get(criteria.seq) ?? new Set();
          acknowledged.set(criteria.seq, actors.add(leaf.actor));
        }
        break;
      case 'assessment.recorded':
        checkAssessment(entry, criteria, inForce, acknowledged, report);
        break;
      default:
    }
  }
}

function checkAmendment(view: PacketView, entry: Entry, inForce: Entry | null, report: Report): void {
  const { seq } = entry;
  const superseded = related(view, entry, 'supersedes');
  if (superseded === null || superseded !== inForce) {
    report('E_CRITERIA_SILENT', `entry ${seq} does not say that it replaces ${inForce === null ? 'any' : `entry ${inForce.seq}`}`, seq);
  }
  if (entry.hidden === 0 && !entry.parts.has('reason')) report('E_CRITERIA_NO_REASON', `entry ${seq} gives no reason`, seq);
}

function checkAssessment(
  entry: Entry,
  criteria: Entry | null,
  inForce: Entry | null,
  acknowledged: ReadonlyMap<number, ReadonlySet<string>>,
  report: Report,
): void {
  const { seq } = entry;
  if (criteria === null || inForce === null) {
    report('E_CRITERIA_NONE', `entry ${seq} judges by no criteria`, seq);
    return;
  }
  if (criteria !== inForce) {
    report('E_CRITERIA_STALE', `entry ${seq} judges by entry ${criteria.seq}; entry ${inForce.seq} was in force`, seq);
  }
  const setter = inForce.leaf.actor;
  const others = [...(acknowledged.get(inForce.seq) ?? [])].filter((actor) => actor !== setter);
  if (others.length === 0) report('E_CRITERIA_UNACKNOWLEDGED', `entry ${seq} judges by entry ${inForce.seq}`, seq);
}
