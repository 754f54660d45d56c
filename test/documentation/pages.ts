import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

const TOP = /^(src|test|bench|build|docs|\.ci)\//;
// A bare `queries.ts` speaks of every file of that name; these stand at the top of the project.
const TOP_FILE = /^([A-Z]+\.md|[\w-]+\.config\.(ts|mjs)|package\.json|tsconfig[\w.]*\.json|\.oxlintrc\.json)$/;

/** The files under a folder that end in one of the endings, in order; none when there is no such folder. */
export function list(root: string, folder: string, ...endings: readonly string[]): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted();
}

/** Whether a path of the project exists. */
export function exists(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** The paths of the project that a page names, in backticks or as a link, each once, sorted. */
export function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g), ...text.matchAll(/\]\(([^)\s#]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(quoted.filter((word) => !word.includes('*') && !word.includes('<') && (TOP.test(word) || TOP_FILE.test(word))))].toSorted();
}

/** The npm scripts that a page tells to run, each once, sorted. */
export function npmScriptsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
  return [...new Set(named)].toSorted();
}

/** The rows of a table of requirements: the id and where it lives. */
export function requirementRows(text: string): readonly { readonly id: string; readonly where: string }[] {
  return [...text.matchAll(/^\| *(R\d+) *\|[^|\n]*\|([^|\n]*)\|$/gm)].map((match) => ({ id: match[1] ?? '', where: (match[2] ?? '').trim() }));
}

/** The requirement ids that a text names, each once, sorted. */
export function requirementsNamedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\bR\d{1,3}\b/g)].map((match) => match[0]))].toSorted();
}

/** Whether a decision page says on which day it was taken: a line `Date: YYYY-MM-DD`. */
export function hasDate(text: string): boolean {
  const day = /^Date: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}
