import type { CivilDate } from '../../kernel/schema.ts';
import type { RowCells } from './row-reader.ts';

/** One issue, ticket or card, as a tracker's export tells it. */
export interface WorkItem {
  readonly team: string;
  /** What makes it the same item again; empty where the export has no such column. */
  readonly id: string;
  /** The day on which it was finished; null while it is open, and for one that was dropped. */
  readonly done: CivilDate | null;
  readonly points: number | null;
  readonly due: CivilDate | null;
  /** In how many sprints it has been; null where the export does not tell. */
  readonly sprints: number | null;
  /** Open and waiting for something; null where the export does not tell. */
  readonly blocked: boolean | null;
  /** The newest day that its row mentions: the export is not older than that. */
  readonly newest: CivilDate | null;
  /** The cycle that it belongs to, with its days. */
  readonly cycle: { readonly key: string; readonly from: CivilDate; readonly to: CivilDate } | null;
}

/** Reads work items from the rows of one kind of export. */
export interface ItemColumns {
  /** Columns that must be there and are not. */
  readonly missing: readonly string[];
  /** Reads a row; what is wrong with it is noted in the cells. */
  readonly item: (cells: RowCells) => WorkItem;
}

/** Finds columns by name, whatever their capitals; a name that stands several times gives several places. */
export class ColumnFinder {
  readonly #places = new Map<string, number[]>();

  constructor(header: readonly string[]) {
    for (const [at, name] of header.entries()) {
      const folded = name.trim().toLowerCase();
      this.#places.set(folded, [...(this.#places.get(folded) ?? []), at]);
    }
  }

  /** The place of the first of these names that the header has. */
  first(...names: readonly string[]): number | undefined {
    return names.flatMap((name) => this.all(name)).at(0);
  }

  /** Every place of a name, from left to right. */
  all(name: string): readonly number[] {
    return this.#places.get(name) ?? [];
  }
}

/** The later of some days. */
export function latest(...days: readonly (CivilDate | null)[]): CivilDate | null {
  let found: CivilDate | null = null;
  for (const day of days) if (day !== null && (found === null || day > found)) found = day;
  return found;
}
