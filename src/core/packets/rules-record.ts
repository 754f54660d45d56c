import { Temporal } from 'temporal-polyfill';
import type { Json } from '../kernel/json.ts';
import { isCivilDate } from '../kernel/schema.ts';
import { memberOf } from '../record/canonical-json.ts';
import { recordedAt } from './check-times.ts';
import type { Report } from './finding.ts';
import { byStream, related, type Entry, type PacketView } from './packet-view.ts';

const hour = 3_600_000;
/** A recap, and the record of a dated fact, are due within a day (RECORD.md 0; R40). */
const dueAfter = 24 * hour;
/** A civil date begins at UTC+14 and ends at UTC-12; without its zone the reader gets the benefit of the doubt. */
const earliestZone = 14 * hour;
const latestZone = 12 * hour;

const afterClose = new Set(['packet.exported', 'content.erased', 'legalhold.set', 'legalhold.lifted', 'access.read']);

/** Nothing about a plan may follow its close, unless it is reopened. */
export function checkAfterClose(view: PacketView, report: Report): void {
  for (const entries of byStream(view.entries).values()) {
    let closed: Entry | null = null;
    for (const entry of entries) {
      const { type } = entry.leaf;
      if (type === 'plan.reopened') closed = null;
      else if (closed !== null && !afterClose.has(type)) {
        report('E_AFTER_CLOSE', `entry ${entry.seq} (${type}) follows the close in entry ${closed.seq}`, entry.seq);
      } else if (type === 'plan.closed') closed = entry;
    }
  }
}

/** A recap published more than 24 hours after its meeting was recorded as held is a later account. */
export function checkRecaps(view: PacketView, report: Report): void {
  for (const entry of view.entries) {
    if (entry.leaf.type !== 'recap.published') continue;
    const meeting = related(view, entry, 'meeting');
    if (meeting !== null && recordedAt(entry) - recordedAt(meeting) > dueAfter) {
      report('W_RECAP_LATE', `entry ${entry.seq} came ${hours(recordedAt(entry) - recordedAt(meeting))} after the meeting`, entry.seq);
    }
  }
}

const hours = (milliseconds: number): string => `${Math.floor(milliseconds / hour)} hours`;

/** The claimed day of evidence and the day of its recording are different facts; files are held against their hash. */
export function checkEvidence(view: PacketView, report: Report): void {
  for (const entry of view.entries) {
    if (entry.leaf.type !== 'evidence.attached') continue;
    const evidence = entry.parts.get('evidence') ?? entry.parts.get('shared/evidence');
    checkClaimedDay(entry, memberOf(evidence, 'happenedOn'), report);
    const hash = memberOf(evidence, 'sha256') ?? memberOf(entry.parts.get('artifact'), 'sha256');
    if (typeof hash === 'string' && !view.files.has(`artifacts/${hash}`)) {
      report('W_ARTIFACT_ABSENT', `the file of entry ${entry.seq} is not in the packet`, entry.seq);
    }
  }
}

function checkClaimedDay(entry: Entry, claimed: Json | undefined, report: Report): void {
  if (typeof claimed !== 'string' || !isCivilDate(claimed)) return;
  const day = Temporal.PlainDate.from(claimed).toZonedDateTime('UTC').epochMilliseconds;
  const at = recordedAt(entry);
  const what = `entry ${entry.seq} claims ${claimed} and was recorded at ${entry.leaf.at}`;
  if (day - earliestZone > at) report('E_EVIDENCE_FUTURE', what, entry.seq);
  else if (at - (day + 24 * hour + latestZone) > dueAfter) report('W_EVIDENCE_LATE', what, entry.seq);
}

/** Erased content is named as such where the erasure shows its basis; other missing content is withheld. */
export function checkHidden(view: PacketView, report: Report): void {
  const erased = new Set<number>();
  for (const { seq, leaf, parts } of view.entries) {
    if (leaf.type !== 'content.erased') continue;
    if (!parts.has('basis')) report('E_ERASURE_NO_BASIS', `entry ${seq} erases content and shows no basis`, seq);
    for (const ref of leaf.refs) erased.add(ref.seq);
  }
  for (const { seq, leaf, hidden } of view.entries) {
    if (hidden === 0) continue;
    const what = `${hidden} of ${leaf.parts.length} parts of entry ${seq} (${leaf.type})`;
    report(erased.has(seq) ? 'W_ERASED' : 'W_WITHHELD', what, seq);
  }
}
