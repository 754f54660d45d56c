import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readSource, type ModuleRequest, type SourceFile } from './source-file.ts';

/** An import of a file of our own, resolved against the tree. */
export interface OwnImport extends ModuleRequest {
  readonly from: SourceFile;
  /** The path it names, whether or not such a file exists. */
  readonly to: string;
}

/** An import of a package or of a module of Node. */
export interface PackageImport extends ModuleRequest {
  readonly from: SourceFile;
  /** `zod` for `zod/v4`, `@scope/name` for its subpaths, `node:fs` for Node's own. */
  readonly package: string;
}

/** The tree that the rules judge: the real one, or a small one made for a test of the rules. */
export interface SourceTree {
  readonly files: readonly SourceFile[];
  readonly paths: ReadonlySet<string>;
  readonly ownImports: readonly OwnImport[];
  readonly packageImports: readonly PackageImport[];
}

const FOLDERS = ['src', 'test', 'bench'];
const READ = /\.(tsx?|css|sql|json)$/;

/** Reads the real tree. */
export function readTree(root: string): SourceTree {
  const texts: Record<string, string> = {};
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = posix.join(entry.parentPath.slice(root.length).replaceAll('\\', '/'), entry.name).replace(/^\//, '');
      if (entry.isFile() && READ.test(entry.name)) texts[path] = readFileSync(join(root, path), 'utf8');
    }
  }
  texts['package.json'] = readFileSync(join(root, 'package.json'), 'utf8');
  return treeOf(texts);
}

/** Builds a tree from texts by path; one without a text is left out. */
export function treeOf(texts: Readonly<Record<string, string | undefined>>): SourceTree {
  const files = Object.entries(texts).flatMap(([path, text]) => (text === undefined ? [] : readSource(path, text)));
  const ownImports: OwnImport[] = [];
  const packageImports: PackageImport[] = [];
  for (const from of files) {
    for (const request of from.requests) {
      if (request.specifier.startsWith('.')) {
        const named = request.specifier.replace(/\?.*$/, '');
        ownImports.push({ ...request, from, to: posix.join(posix.dirname(from.path), named) });
      } else {
        packageImports.push({ ...request, from, package: packageOf(request.specifier) });
      }
    }
  }
  return { files, paths: new Set(files.map((file) => file.path)), ownImports, packageImports };
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
