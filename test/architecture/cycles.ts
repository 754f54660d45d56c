import type { SourceTree } from './source-tree.ts';

/** The rings of imports in a tree, each once, as paths in the order of import with the first one repeated at the end. */
export function findCycles(tree: SourceTree): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of tree.ownImports) {
    if (tree.paths.has(to)) targets.set(from.path, [...(targets.get(from.path) ?? []), to]);
  }
  const rings: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      rings.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) walk(target);
    trail.pop();
    done.add(path);
  };
  for (const file of tree.files) walk(file.path);
  return rings;
}
