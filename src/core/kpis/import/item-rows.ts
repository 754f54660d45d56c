import type { CivilDate } from '../../kernel/schema.ts';
import { dayNumber } from '../point.ts';
import { mondayOf, weekFrom } from '../civil-week.ts';
import { foldName, itemSpecs, sprintSpecs, type FoundReading, type KpiSpec } from './found-reading.ts';
import { RowCells, SeenKeys, type RowReader, type RowRules } from './row-reader.ts';
import type { ItemColumns, WorkItem } from './work-item.ts';

/** Most weeks back from the end of an export, twenty years: one mistyped year would fill centuries with zeros. */
const longestHistory = 1040;

/** Counts of one team in one week, by the Monday on which it began; `line` is the first row that fell into it. */
interface WeekCounts {
  readonly line: number;
  finished: number;
  points: number;
  inSprints: number;
  inSecondSprint: number;
  withDue: number;
  onTime: number;
}

/** What is known of one team so far. */
interface TeamCounts {
  readonly name: string;
  readonly line: number;
  readonly weeks: Map<number, WeekCounts>;
  readonly cycles: Map<string, { readonly line: number; readonly from: CivilDate; readonly to: CivilDate; points: number }>;
  estimated: boolean;
  toldBlocked: boolean;
  blocked: number;
}

/**
 * Makes weekly figures of work items. A week counts when the export reaches beyond it: until then more may be finished in it. A
 * week between two others in which nothing was finished is a real zero. Memory grows with weeks and teams, not with rows.
 */
export function itemRows(columns: ItemColumns, header: readonly string[], rules: RowRules): RowReader {
  const teams = new Map<string, TeamCounts>();
  const seen = new SeenKeys();
  let newest: CivilDate | null = null;
  return {
    row: (line, fields) => {
      const cells = new RowCells(line, fields, header, rules);
      const item = columns.item(cells);
      if (!cells.sound) return null;
      const earlier = item.id === '' ? null : seen.before('', item.id, line);
      if (earlier !== null) return cells.fail(undefined, 'duplicate-row', `${item.id}, first on line ${earlier}`);
      if (item.newest !== null && (newest === null || item.newest > newest)) newest = item.newest;
      const folded = foldName(item.team);
      const counts = teams.get(folded) ?? { name: item.team, line, weeks: new Map(), cycles: new Map(), estimated: false, toldBlocked: false, blocked: 0 };
      teams.set(folded, counts);
      count(counts, item, line);
      return [];
    },
    end: () => {
      const until = newest === null || newest > rules.today ? rules.today : newest;
      return [...teams.values()].flatMap((counts) => figuresOf(counts, until));
    },
  };
}

function count(counts: TeamCounts, item: WorkItem, line: number): void {
  if (item.blocked !== null) counts.toldBlocked = true;
  if (item.blocked === true) counts.blocked += 1;
  if (item.points !== null) counts.estimated = true;
  if (item.done === null) return;
  const monday = mondayOf(dayNumber(item.done));
  const week = counts.weeks.get(monday) ?? { line, finished: 0, points: 0, inSprints: 0, inSecondSprint: 0, withDue: 0, onTime: 0 };
  counts.weeks.set(monday, week);
  week.finished += 1;
  week.points += item.points ?? 0;
  if (item.sprints !== null && item.sprints > 0) week.inSprints += 1;
  if (item.sprints !== null && item.sprints > 1) week.inSecondSprint += 1;
  if (item.due !== null) week.withDue += 1;
  if (item.due !== null && item.done <= item.due) week.onTime += 1;
  const { cycle } = item;
  if (cycle === null || item.done > cycle.to) return;
  const known = counts.cycles.get(cycle.key) ?? { line, from: cycle.from, to: cycle.to, points: 0 };
  known.points += item.points ?? 0;
  counts.cycles.set(cycle.key, known);
}

function figuresOf(counts: TeamCounts, until: CivilDate): readonly FoundReading[] {
  const { name: team, weeks } = counts;
  const found: FoundReading[] = [];
  const first = Math.max(Math.min(...weeks.keys()), mondayOf(dayNumber(until)) - 7 * longestHistory);
  for (let monday = first; Number.isFinite(first) && monday + 6 <= dayNumber(until); monday += 7) {
    const week = weekFrom(monday);
    const seen = weeks.get(monday);
    if (week === null) continue;
    const add = (series: KpiSpec, value: number, of: FoundReading['reading']['of'] = null): void =>
      void found.push({ line: seen?.line ?? counts.line, column: null, team, series, reading: { key: week.to, ...week, value, of } });
    add(itemSpecs.finished, seen?.finished ?? 0);
    if (counts.estimated) add(itemSpecs.points, seen?.points ?? 0);
    if (seen === undefined) continue;
    if (seen.inSprints > 0) add(itemSpecs.secondSprint, share(seen.inSecondSprint, seen.inSprints), { part: seen.inSecondSprint, whole: seen.inSprints });
    if (seen.withDue > 0) add(itemSpecs.onTime, share(seen.onTime, seen.withDue), { part: seen.onTime, whole: seen.withDue });
  }
  if (counts.estimated) {
    for (const [key, { line, from, to, points }] of counts.cycles) {
      if (to > until || from > to) continue;
      found.push({ line, column: null, team, series: sprintSpecs.velocity, reading: { key: `cycle-${key}/velocity`, from, to, value: points, of: null } });
    }
  }
  if (counts.toldBlocked) {
    found.push({ line: counts.line, column: null, team, series: itemSpecs.blocked, reading: { key: until, from: null, to: until, value: counts.blocked, of: null } });
  }
  return found;
}

function share(part: number, whole: number): number {
  return (100 * part) / whole;
}
