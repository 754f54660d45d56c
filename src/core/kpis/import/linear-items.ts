import { ColumnFinder, latest, type ItemColumns } from './work-item.ts';

/**
 * Reads an issue of Linear's CSV export, of each of its three headers (`ID` or `Id`, `Blocked by` or `Blocked By`). Dates are
 * ISO or as JavaScript writes them, some with an apostrophe before them that guards against formulas. An issue that is cancelled
 * is not finished; an open one that others block is blocked.
 */
export function linearItems(header: readonly string[]): ItemColumns {
  const find = new ColumnFinder(header);
  const at = {
    id: find.first('id'),
    team: find.first('team'),
    estimate: find.first('estimate'),
    created: find.first('created'),
    updated: find.first('updated'),
    completed: find.first('completed'),
    canceled: find.first('canceled', 'cancelled'),
    due: find.first('due date'),
    blockedBy: find.first('blocked by'),
    cycle: find.first('cycle number'),
    cycleStart: find.first('cycle start'),
    cycleEnd: find.first('cycle end'),
  };
  const needed = { id: at.id, completed: at.completed };
  return {
    missing: Object.entries(needed).flatMap(([name, place]) => (place === undefined ? [name] : [])),
    item: (cells) => {
      const [created, updated, completed, canceled] = [cells.day(at.created), cells.day(at.updated), cells.day(at.completed), cells.day(at.canceled)];
      const [key, from, to] = [cells.text(at.cycle).replace(/^'/, ''), cells.day(at.cycleStart), cells.day(at.cycleEnd)];
      const open = completed === null && canceled === null;
      return {
        team: cells.team(at.team),
        id: cells.name(at.id),
        done: canceled === null ? completed : null,
        points: cells.number(at.estimate),
        due: cells.day(at.due),
        sprints: null,
        blocked: at.blockedBy === undefined ? null : open && cells.text(at.blockedBy).replace(/^'/, '') !== '',
        newest: latest(created, updated, completed, canceled),
        cycle: key === '' || from === null || to === null ? null : { key, from, to },
      };
    },
  };
}
