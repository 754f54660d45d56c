import { ColumnFinder, latest, type ItemColumns } from './work-item.ts';

/**
 * Reads an issue of GitLab's CSV export. It names no project but links to the issue: the path before `/-/issues/` is the team,
 * without the groups above it. An open issue with a label that says "blocked" is blocked.
 */
export function gitlabItems(header: readonly string[]): ItemColumns {
  const find = new ColumnFinder(header);
  const at = {
    id: find.first('id', 'issue id', 'iid'),
    url: find.first('url'),
    state: find.first('state'),
    labels: find.first('labels'),
    created: find.first('created at (utc)', 'created at'),
    updated: find.first('updated at (utc)', 'updated at'),
    closed: find.first('closed at (utc)', 'closed at'),
    due: find.first('due date'),
    weight: find.first('weight'),
  };
  const needed = { id: at.id, 'closed at (utc)': at.closed };
  return {
    missing: Object.entries(needed).flatMap(([name, place]) => (place === undefined ? [name] : [])),
    item: (cells) => {
      const [created, updated, closed] = [cells.day(at.created), cells.day(at.updated), cells.day(at.closed)];
      const said = cells.team(undefined);
      return {
        team: said === '' ? projectIn(cells.text(at.url)) : said,
        id: cells.name(at.id),
        done: closed,
        points: cells.number(at.weight),
        due: cells.day(at.due),
        sprints: null,
        blocked: at.labels === undefined ? null : closed === null && /\bblocked\b/i.test(cells.text(at.labels)),
        newest: latest(created, updated, closed),
        cycle: null,
      };
    },
  };
}

function projectIn(url: string): string {
  const path = /^https?:\/\/[^/]+\/(.+?)\/-\//.exec(url)?.[1] ?? '';
  return (path.split('/').at(-1) ?? '').slice(0, 80);
}
