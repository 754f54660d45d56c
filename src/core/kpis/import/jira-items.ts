import { isBlank } from './read-number.ts';
import { ColumnFinder, latest, type ItemColumns } from './work-item.ts';

/** Resolutions that finish nothing. */
const dropped = /won.?t|duplicate|cannot reproduce|invalid|declined|not a bug|incomplete|abandon|cancel|obsolete/i;

/**
 * Reads an issue of Jira's "CSV, all fields". Names of columns repeat there: `Sprint,Sprint,Sprint` are, from left to right, all
 * sprints that an issue was in, so they are read by position. An issue counts as finished on its resolution day, unless the
 * resolution says that it was dropped; as blocked while it is open and flagged, or its status says so.
 */
export function jiraItems(header: readonly string[]): ItemColumns {
  const find = new ColumnFinder(header);
  const at = {
    key: find.first('issue key', 'key'),
    project: find.first('project name', 'project key', 'project'),
    status: find.first('status'),
    resolution: find.first('resolution'),
    created: find.first('created'),
    updated: find.first('updated'),
    resolved: find.first('resolved', 'resolution date'),
    due: find.first('due date', 'due'),
    points: find.first('custom field (story points)', 'custom field (story point estimate)', 'story points', 'story point estimate'),
    flagged: find.first('custom field (flagged)', 'flagged'),
  };
  const sprints = [...find.all('sprint'), ...find.all('custom field (sprint)')];
  const needed = { 'issue key': at.key, resolved: at.resolved };
  return {
    missing: Object.entries(needed).flatMap(([name, place]) => (place === undefined ? [name] : [])),
    item: (cells) => {
      const [created, updated, resolved] = [cells.day(at.created), cells.day(at.updated), cells.day(at.resolved)];
      const finished = dropped.test(cells.text(at.resolution)) ? null : resolved;
      const waiting = /\bblocked\b|impediment|on hold/i.test(cells.text(at.status)) || !isBlank(cells.text(at.flagged));
      return {
        team: cells.team(at.project),
        id: cells.name(at.key),
        done: finished,
        points: cells.number(at.points),
        due: cells.day(at.due),
        sprints: sprints.length === 0 ? null : sprints.filter((place) => cells.text(place) !== '').length,
        blocked: at.flagged === undefined && at.status === undefined ? null : resolved === null && waiting,
        newest: latest(created, updated, resolved),
        cycle: null,
      };
    },
  };
}
