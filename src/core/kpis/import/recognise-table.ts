import { mostColumns, type ColumnRole, type ImportKind, type ImportMapping } from './import-mapping.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** What a table was recognised as. Kind null: none of those that are known; somebody has to map its columns. */
export interface RecognisedTable {
  readonly kind: ImportKind | null;
  /** What each column holds, by position, for the kinds whose columns can be mapped. */
  readonly roles: readonly ColumnRole[];
}

/** The columns that tell an export of a tracker; all must be there. */
const exports: readonly (readonly [ImportKind, readonly RegExp[]])[] = [
  ['sprints', [/^sprint_no$/]],
  ['jira-issues', [/^issue key$/, /^(?:issue type|status|resolved)$/]],
  ['gitlab-issues', [/^iid$|^issue id$/, /^closed at(?: \(utc\))?$/]],
  ['linear-issues', [/^id$/, /^cycle number$/, /^completed$/]],
];

const names: readonly (readonly [ColumnRole, RegExp])[] = [
  ['date', /^(?:date|day|week|week of|week ending|week start(?:ing)?|period|period end|end[_ ]date|month|datum|woche|kw|fecha|semaine)$/],
  ['team', /^(?:team|squad|group|project|crew)$/],
  ['kpi', /^(?:kpi|metric|measure|indicator|kennzahl|kpi name|metric name)$/],
  ['value', /^(?:value|reading|actual|wert|result|amount)$/],
  ['unit', /^(?:unit|units|einheit)$/],
  ['n', /^(?:n|answers|respondents|responses|sample|sample size)$/],
  ['skip', /^(?:notes?|comments?|remarks?|source|owner|id|#|target|goal)$/],
  ['created', /^(?:created|created at|opened|created date)$/],
  ['done', /^(?:done|done at|completed|completed at|finished|closed|closed at|resolved|resolved at|completion date)$/],
  ['points', /^(?:points|story points|estimate|size)$/],
];

/** Recognises a table by its header and, where that says too little, by what its first rows hold. */
export function recogniseTable(header: readonly string[], sample: readonly (readonly string[])[]): RecognisedTable {
  const folded = header.slice(0, mostColumns).map((name) => name.trim().replace(/^'/, '').toLowerCase());
  const known = exports.find(([, needed]) => needed.every((pattern) => folded.some((name) => pattern.test(name))));
  if (known !== undefined) return { kind: known[0], roles: folded.map(() => 'skip') };
  const roles: ColumnRole[] = folded.map((name, at) => {
    const role = names.find(([, pattern]) => pattern.test(name))?.[0] ?? 'skip';
    // "Done" over a column of numbers is a KPI, not a day.
    return (role === 'created' || role === 'done') && !holds(sample, at, isDateLike) ? 'skip' : role;
  });
  onlyFirst(roles);
  if (!roles.includes('date')) {
    const dated = folded.findIndex((_, at) => roles[at] === 'skip' && holds(sample, at, isDateLike));
    if (dated >= 0 && !roles.includes('done')) roles[dated] = 'date';
  }
  if (['date', 'kpi', 'value'].every((role) => roles.some((each) => each === role))) return { kind: 'long', roles };
  if (roles.includes('done')) return { kind: 'items', roles };
  if (!roles.includes('date')) return { kind: null, roles };
  // In a wide table a name such as "Points" is a KPI like the others.
  const wide = roles.map((role, at): ColumnRole => {
    if (role === 'date' || role === 'team') return role;
    if (role === 'skip' && names.some(([known, pattern]) => known === 'skip' && pattern.test(folded[at] ?? ''))) return 'skip';
    return holds(sample, at, isNumberLike) ? 'series' : 'skip';
  });
  return { kind: wide.includes('series') ? 'wide' : null, roles: wide };
}

/** What the columns hold once somebody has mapped some of them, and which kind that makes; null while columns are missing for any. */
export function mapTable(found: RecognisedTable, mapping: ImportMapping): RecognisedTable {
  if (mapping.columns === undefined) return mapping.kind === undefined ? found : { ...found, kind: mapping.kind };
  const said = new Map(mapping.columns.map(({ at, is }) => [at, is]));
  const roles = found.roles.map((role, at) => said.get(at) ?? role);
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const kind = has('date') && has('series') ? 'wide' : has('date') && has('kpi') && has('value') ? 'long' : has('done') ? 'items' : null;
  return { kind, roles };
}

/** Each role but `series` and `skip` belongs to one column, the first that claims it. */
function onlyFirst(roles: ColumnRole[]): void {
  for (const [at, role] of roles.entries()) if (role !== 'skip' && role !== 'series' && roles.indexOf(role) < at) roles[at] = 'skip';
}

/** Tells whether a column holds such cells only, empty ones apart, and at least one. */
function holds(sample: readonly (readonly string[])[], at: number, test: (cell: string) => boolean): boolean {
  const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every(test);
}

function isDateLike(cell: string): boolean {
  return readDate(cell, null) !== 'not-a-date';
}

function isNumberLike(cell: string): boolean {
  return readNumber(cell, 'point') !== 'not-a-number' || readNumber(cell, 'comma') !== 'not-a-number';
}
