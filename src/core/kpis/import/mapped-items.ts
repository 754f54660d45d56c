import { latest, type ItemColumns } from './work-item.ts';

/** Where the columns of an unknown tracker's export stand, as somebody mapped them. */
export interface MappedItemColumns {
  readonly done: number;
  readonly created: number | undefined;
  readonly points: number | undefined;
  readonly team: number | undefined;
}

/** Reads the work items of an export that nobody here knows: the day on which each was finished is enough. */
export function mappedItems(at: MappedItemColumns): ItemColumns {
  return {
    missing: [],
    item: (cells) => {
      const [created, done] = [cells.day(at.created), cells.day(at.done)];
      const points = cells.number(at.points);
      return { team: cells.team(at.team), id: '', done, points, due: null, sprints: null, blocked: null, newest: latest(created, done), cycle: null };
    },
  };
}
