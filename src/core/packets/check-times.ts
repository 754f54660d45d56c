import { Temporal } from 'temporal-polyfill';
import type { Report } from './finding.ts';
import type { Entry, PacketView, SeenState } from './packet-view.ts';

/** Clocks of a server and its witnesses may differ by this much (RECORD.md 5.7 stops a sequencer at the same), ms. */
const clockTolerance = 5 * 60_000;

/** The recorded time of an entry, ms since the epoch. */
export function recordedAt(entry: Entry): number {
  return Temporal.Instant.from(entry.leaf.at).epochMilliseconds;
}

/** Checks the recorded times: never decreasing, and inside the brackets that witnessed states give. */
export function checkTimes(view: PacketView, states: readonly SeenState[], report: Report): void {
  let before: Entry | null = null;
  for (const entry of view.entries) {
    if (before !== null && entry.leaf.at < before.leaf.at) {
      report('E_TIME_ORDER', `entry ${entry.seq} says ${entry.leaf.at}, earlier than entry ${before.seq}`, entry.seq);
    }
    before = entry;
    const at = recordedAt(entry);
    // A state seen without the entry came before it, one seen with it came after.
    const without = states.filter(({ checkpoint }) => checkpoint.size <= entry.seq).map(firstSeen);
    const withIt = states.filter(({ checkpoint }) => checkpoint.size > entry.seq).map(firstSeen);
    if (without.some((seen) => seen !== null && at < seen - clockTolerance)) {
      report('E_BACKDATED', `entry ${entry.seq} says ${entry.leaf.at}`, entry.seq);
    }
    if (withIt.some((seen) => seen !== null && at > seen + clockTolerance)) {
      report('E_POSTDATED', `entry ${entry.seq} says ${entry.leaf.at}`, entry.seq);
    }
  }
}

const firstSeen = (state: SeenState): number | null => state.witnessedAt[0] ?? null;
