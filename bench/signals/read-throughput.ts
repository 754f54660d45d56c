import { readFileSync } from 'node:fs';
import { parse, CsvError } from 'csv-parse/sync';
import { civilDateSchema } from '../../src/core/kernel/schema.ts';

/** A file that cannot be scored. The message says what is wrong with it and what to do. */
export class ThroughputError extends Error {}

/** What one project finished in each week, in the order of time. */
export interface Project {
  readonly name: string;
  readonly weeks: readonly number[];
}

const columns = ['project', 'week_start', 'issues_closed'] as const;

/** Reads weekly counts by project from a CSV with at least the columns `project,week_start,issues_closed`. */
export function readThroughput(path: string): readonly Project[] {
  const byProject = new Map<string, { readonly week: string; readonly count: number }[]>();
  const seen = new Set<string>();
  for (const { line, project, week, count } of rowsOf(path)) {
    const key = `${project}\n${week}`;
    if (seen.has(key)) throw new ThroughputError(`${path}, line ${String(line)}: ${project} has two rows for the week of ${week}. Keep one.`);
    seen.add(key);
    const weeks = byProject.get(project) ?? [];
    weeks.push({ week, count });
    byProject.set(project, weeks);
  }
  return [...byProject].map(([name, weeks]) => ({
    name,
    weeks: weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1)).map(({ count }) => count),
  }));
}

interface Row {
  readonly line: number;
  readonly project: string;
  readonly week: string;
  readonly count: number;
}

function rowsOf(path: string): readonly Row[] {
  const [head, ...rows] = cellsOf(path);
  if (head === undefined) throw new ThroughputError(`${path} is empty. It needs the columns ${columns.join(',')}.`);
  const places = columns.map((name) => head.cells.findIndex((cell) => cell.trim() === name));
  const absent = columns.filter((_, index) => places[index] === -1);
  if (absent.length > 0) throw new ThroughputError(`${path} has no column ${absent.join(', ')}. It needs ${columns.join(',')}; others may follow.`);
  if (rows.length === 0) throw new ThroughputError(`${path} has a header and no rows.`);
  return rows.map(({ cells, line }) => {
    const [project = '', week = '', closed = ''] = places.map((place) => cells[place]?.trim());
    const where = `${path}, line ${String(line)}`;
    if (project === '') throw new ThroughputError(`${where}: the project is empty.`);
    if (!civilDateSchema.safeParse(week).success) throw new ThroughputError(`${where}: "${week}" is no date such as 2026-01-05.`);
    if (!/^\d{1,9}$/.test(closed)) throw new ThroughputError(`${where}: "${closed}" is no count of issues (a whole number from 0).`);
    return { line, project, week, count: Number(closed) };
  });
}

function cellsOf(path: string): readonly { readonly cells: readonly string[]; readonly line: number }[] {
  try {
    const lines: { readonly cells: readonly string[]; readonly line: number }[] = [];
    parse(readFileSync(path), {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      onRecord: (cells: readonly string[], { lines: line }) => {
        lines.push({ cells, line });
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (error instanceof CsvError) throw new ThroughputError(`${path} is no CSV: ${error.message}`);
    throw new ThroughputError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
