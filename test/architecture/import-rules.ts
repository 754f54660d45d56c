import { findCycles } from './cycles.ts';
import { areas, isTest, placeOf, type Layer } from './places.ts';
import type { Rule, Violation } from './rule.ts';
import type { OwnImport, PackageImport } from './source-tree.ts';

const LAYER_MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  core: ['core'],
  contract: ['core', 'contract'],
  server: ['core', 'contract', 'server'],
  web: ['core', 'contract', 'web'],
  cli: ['core', 'contract', 'cli'],
};
const PURE_PACKAGES = ['zod', 'temporal-polyfill', 'rrule-temporal'];
const TEST_TOOLS = ['vitest', 'fast-check'];

const at = (found: OwnImport | PackageImport): string => `${found.from.path}:${found.line}`;
const says = (found: OwnImport, what: string): Violation => ({ at: at(found), what: `imports ${found.to}, ${what}` });

/** The rules about who may import whom. */
export const importRules: readonly Rule[] = [
  {
    name: 'layers import downwards only',
    reason:
      'core <- contract <- server, web, cli. The rules stay free of effects and server and screens can change apart. ' +
      'Of the command line only cli/admin/ runs on the host and may import server.',
    check: (tree) =>
      tree.ownImports.flatMap((found) => {
        const from = placeOf(found.from.path);
        const to = placeOf(found.to);
        if (from === undefined) return [];
        if (to === undefined) {
          if (isTest(found.from.path) && found.to.startsWith('test/')) return [];
          return [says(found, 'which lies outside src/; only a test may reach into test/')];
        }
        // A test may see every layer: it puts real parts together.
        if (isTest(found.from.path)) return [];
        const admin = from.layer === 'cli' && from.folder === 'admin' && to.layer === 'server';
        return admin || LAYER_MAY_IMPORT[from.layer].includes(to.layer) ? [] : [says(found, `but ${from.layer} may not see ${to.layer}`)];
      }),
  },
  {
    name: 'core imports areas in their order only',
    reason: `a later area may import an earlier one, never the reverse, so that each can be read and tested without those after it: ${areas.join(', ')}`,
    check: (tree) =>
      tree.ownImports.flatMap((found) => {
        const from = placeOf(found.from.path);
        const to = placeOf(found.to);
        if (from?.layer !== 'core' || to?.layer !== 'core' || from.rank < 0 || to.rank <= from.rank) return [];
        return [says(found, `but ${from.folder ?? ''} comes before ${to.folder ?? ''}`)];
      }),
  },
  {
    name: 'core and contract import pure packages only',
    reason: `what core and contract may import is ${PURE_PACKAGES.join(', ')}: the rules must run in a browser, in a test and in a verifier alike, without IO`,
    check: (tree) =>
      tree.packageImports.flatMap((found) => {
        const layer = placeOf(found.from.path)?.layer;
        if (layer !== 'core' && layer !== 'contract') return [];
        if (PURE_PACKAGES.includes(found.package)) return [];
        if (isTest(found.from.path) && (TEST_TOOLS.includes(found.package) || found.package.startsWith('node:'))) return [];
        return [{ at: at(found), what: `imports ${found.specifier}` }];
      }),
  },
  {
    name: 'web imports no module of Node',
    reason: 'the screens run in a browser, where there is none',
    check: (tree) =>
      tree.packageImports
        .filter((found) => found.package.startsWith('node:') && placeOf(found.from.path)?.layer === 'web' && !isTest(found.from.path))
        .map((found) => ({ at: at(found), what: `imports ${found.specifier}` })),
  },
  {
    name: 'a server area reaches another by its queries or a use case',
    reason: 'tables, projections and routes belong to their area alone, so that it can change them without asking',
    check: (tree) =>
      tree.ownImports.flatMap((found) => {
        const from = placeOf(found.from.path);
        const to = placeOf(found.to);
        if (from?.layer !== 'server' || to?.layer !== 'server' || to.rank < 0 || from.folder === to.folder || isTest(found.from.path)) return [];
        if (/^tables\.ts$/.test(to.name) && from.folder !== 'db') return [says(found, 'the tables of another area')];
        const inner = /^(project|routes|tables)\.ts$/.test(to.name);
        return inner && from.rank >= 0 ? [says(found, 'an inner part of another area')] : [];
      }),
  },
  {
    name: 'areas do not know the integrations',
    reason: 'an integration implements a port of the area that needs it; the area never names the integration, which can then be swapped or absent',
    check: (tree) =>
      tree.ownImports.flatMap((found) => {
        const from = placeOf(found.from.path);
        const to = placeOf(found.to);
        const known = from?.layer === 'server' && from.rank >= 0 && to?.layer === 'server' && to.folder === 'integrations';
        return known ? [says(found, 'an integration')] : [];
      }),
  },
  {
    name: 'on the web, areas meet in pages only',
    reason: 'ui/ knows no area and an area no other, so that a screen part can be reused; pages/ is the one place that brings them together',
    check: (tree) =>
      tree.ownImports.flatMap((found) => {
        const from = placeOf(found.from.path);
        const to = placeOf(found.to);
        if (from?.layer !== 'web' || to === undefined || isTest(found.from.path)) return [];
        if (from.folder === 'ui') {
          const knowsArea = to.layer === 'web' ? to.folder !== 'ui' : to.layer === 'contract' || (to.rank >= 0 && to.folder !== 'kernel');
          return knowsArea ? [says(found, 'but ui/ knows no area')] : [];
        }
        if (from.rank < 0 || to.layer !== 'web') return [];
        const other = (to.rank >= 0 && to.folder !== from.folder) || to.folder === 'pages';
        return other ? [says(found, `but the area ${from.folder ?? ''} may not know it`)] : [];
      }),
  },
  {
    name: 'only server/db/connect imports the database driver',
    reason: 'one place sets parsers, roles, time zone and limits for every connection; a second would forget one of them',
    check: (tree) =>
      tree.packageImports
        .filter((found) => /^pg(-.*)?$/.test(found.package) && found.from.path.startsWith('src/'))
        .filter((found) => !/^src\/server\/db\/connect[a-z-]*\.ts$/.test(found.from.path))
        .map((found) => ({ at: at(found), what: `imports ${found.specifier}` })),
  },
  {
    name: 'every package is declared, and what runs is a dependency',
    reason: 'an undeclared package works only by luck of hoisting, and an installed product lacks the development packages',
    check: (tree) => {
      const manifest = tree.files.find((file) => file.path === 'package.json');
      if (manifest === undefined) return [];
      const parsed: unknown = JSON.parse(manifest.text);
      const runs = namesIn(parsed, 'dependencies').concat(namesIn(parsed, 'optionalDependencies'));
      const all = runs.concat(namesIn(parsed, 'devDependencies'));
      return tree.packageImports.flatMap((found) => {
        if (found.package.startsWith('node:')) return [];
        const bundled = placeOf(found.from.path)?.layer === 'web';
        const inProduct = found.from.path.startsWith('src/') && !isTest(found.from.path) && !bundled;
        if ((inProduct ? runs : all).includes(found.package)) return [];
        const where = inProduct && all.includes(found.package) ? 'a development dependency only' : 'not in package.json';
        return [{ at: at(found), what: `imports ${found.package}, which is ${where}` }];
      });
    },
  },
  {
    name: 'every import names a file that exists, with its ending',
    reason: 'the checks here follow imports; one they cannot follow is one they cannot judge',
    check: (tree) => tree.ownImports.filter((found) => !tree.paths.has(found.to)).map((found) => says(found, 'which does not exist')),
  },
  {
    name: 'no cycles',
    reason: 'files that import one another in a ring can be understood, tested and moved only together',
    check: (tree) => findCycles(tree).map((ring) => ({ at: ring[0] ?? '', what: `is in the ring ${ring.join(' -> ')}` })),
  },
];

function namesIn(manifest: unknown, key: string): readonly string[] {
  const section: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : undefined;
  return typeof section === 'object' && section !== null ? Object.keys(section) : [];
}
