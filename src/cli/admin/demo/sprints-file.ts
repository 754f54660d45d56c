import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';

/** The real sprints that the demo runs on, moved in time as a whole so that their story ends now. */
export interface SprintsFile {
  /** Whole weeks by which every date was moved. */
  readonly weeks: number;
  /** The CSV of the sprints from `first` to `last` (numbers as the team gave them). */
  readonly csv: (first: number, last: number) => string;
  /** The last day of a sprint, after the move. */
  readonly endOf: (sprint: number) => Temporal.PlainDate;
}

const columns = { sprint: 1, start: 2, end: 3 } as const;

/** Reads the sprints and moves them by whole weeks, so that `anchor` ends as late as possible but not after `by`. */
export function openSprints(anchor: number, by: Temporal.PlainDate): SprintsFile {
  const [header = '', ...lines] = readFileSync(findFile(), 'utf8').trimEnd().split(/\r?\n/);
  const rows = lines.map((line) => line.split(','));
  const endOf = (sprint: number): Temporal.PlainDate => {
    const row = rows.find((cells) => cells[columns.sprint] === String(sprint));
    return Temporal.PlainDate.from(row?.[columns.end] ?? '');
  };
  const weeks = Math.floor(endOf(anchor).until(by, { largestUnit: 'day' }).days / 7);
  const move = (cell: string | undefined): string => Temporal.PlainDate.from(cell ?? '').add({ weeks }).toString();
  return {
    weeks,
    endOf: (sprint) => endOf(sprint).add({ weeks }),
    csv: (first, last) => {
      const kept = rows.filter((cells) => Number(cells[columns.sprint]) >= first && Number(cells[columns.sprint]) <= last);
      const moved = kept.map((cells) => cells.map((cell, index) => (index === columns.start || index === columns.end ? move(cell) : cell)).join(','));
      return `${[header, ...moved].join('\n')}\n`;
    },
  };
}

/** Beside the bundle in a build, in the sources otherwise. */
function findFile(): string {
  for (const place of ['./demo-data/sprints-tanf.csv', '../../../server/demo/data/sprints-tanf.csv']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error('the demo’s sprints are missing: this build is incomplete. Build again.');
}
