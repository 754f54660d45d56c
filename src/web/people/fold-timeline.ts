import type { CallOutput } from '../../contract/client.ts';

type Entry = CallOutput<'GET /api/people/:person/timeline'>['items'][number];

/** Steps inside a 1on1: they matter in the room and in the record, and drown a year's timeline. */
const steps: ReadonlySet<string> = new Set(['section.entered', 'agenda.added', 'agenda.settled', 'meeting.started']);

/** A line of the timeline, and how many like it stand next to one another. */
export interface FoldedEntry {
  readonly entry: Entry;
  readonly times: number;
}

/**
 * Makes a timeline readable: leaves steps inside a 1on1 out unless they are asked for, and folds neighbours that say the same
 * of the same person on the same day, such as five meetings read for one packet. The newest of them stays.
 */
export function foldTimeline(entries: readonly Entry[], everyStep: boolean): readonly FoldedEntry[] {
  const folded: FoldedEntry[] = [];
  for (const entry of entries) {
    if (!everyStep && steps.has(entry.type)) continue;
    const last = folded.at(-1);
    if (last !== undefined && !everyStep && sameSaid(last.entry, entry)) folded[folded.length - 1] = { entry: last.entry, times: last.times + 1 };
    else folded.push({ entry, times: 1 });
  }
  return folded;
}

function sameSaid(one: Entry, other: Entry): boolean {
  return one.line === other.line && one.type === other.type && one.actor?.id === other.actor?.id && one.at.slice(0, 10) === other.at.slice(0, 10);
}
