import { areas, isTest, layers, placeOf } from './places.ts';
import type { Rule } from './rule.ts';
import type { SourceFile } from './source-file.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const VAGUE = /^(utils?|helpers?|commons?|misc|miscellaneous)$/;
const VERSIONED_NAME = /(^|[-.])v\d+([-.]|$)/;
const VERSIONED_EXPORT = /[a-z]V\d+$/;
const CODE = /\.(tsx?|css)$/;
const MAX_LINES = 400;
const P95_LINES = 250;
const MEDIAN_LINES = 80;

// Names that tools look for.
const GIVEN_NAMES = new Set(['tsconfig.json', 'package.json']);

/** The rules about names, sizes and what a module may export. */
export const shapeRules: readonly Rule[] = [
  {
    name: 'every layer has files',
    reason: 'a check that sees nothing proves nothing',
    check: (tree) =>
      layers
        .filter((layer) => !tree.files.some((file) => /\.tsx?$/.test(file.path) && placeOf(file.path)?.layer === layer))
        .map((layer) => ({ at: `src/${layer}`, what: 'no file was seen' })),
  },
  {
    name: 'a file of core lies in an area',
    reason: `the area tells you the folder; the areas are ${areas.join(', ')}`,
    check: (tree) =>
      tree.files
        .filter((file) => /\.tsx?$/.test(file.path) && placeOf(file.path)?.layer === 'core' && placeOf(file.path)?.rank === -1)
        .map((file) => ({ at: file.path, what: 'is in no area' })),
  },
  {
    name: 'names are kebab-case',
    reason: 'one way to write a name means that it can be found, and that it is the same on every file system',
    check: (tree) =>
      tree.files.flatMap((file) =>
        segments(file)
          .filter((segment) => !segment.split('.').every((part) => KEBAB.test(part)))
          .map((segment) => ({ at: file.path, what: `"${segment}" is not kebab-case` })),
      ),
  },
  {
    name: 'no vague names',
    reason: 'a file named utils, helpers, common or misc collects what nobody looks for; name it for the verb or the noun it holds',
    check: (tree) =>
      tree.files.flatMap((file) =>
        segments(file)
          .filter((segment) => VAGUE.test(segment.split('.')[0] ?? ''))
          .map((segment) => ({ at: file.path, what: `"${segment}" says nothing` })),
      ),
  },
  {
    name: 'no version numbers in names',
    reason: 'a second version beside the first means that one of them is dead; change the one there is, and let the record version its data',
    check: (tree) =>
      tree.files.flatMap((file) => [
        ...segments(file)
          .filter((segment) => VERSIONED_NAME.test(segment))
          .map((segment) => ({ at: file.path, what: `"${segment}" carries a version` })),
        ...file.exports.filter((name) => VERSIONED_EXPORT.test(name)).map((name) => ({ at: file.path, what: `exports ${name}` })),
      ]),
  },
  {
    name: 'no barrels',
    reason: 'a file that only passes things on hides where they live, draws rings of imports and loads what nobody asked for',
    check: (tree) =>
      tree.files.flatMap((file) => {
        if (/(^|\/)index\.tsx?$/.test(file.path)) return [{ at: file.path, what: 'is named index' }];
        if (file.onlyReExports) return [{ at: file.path, what: 'only re-exports' }];
        return file.requests.filter(({ reExport }) => reExport === 'all').map(({ line }) => ({ at: `${file.path}:${line}`, what: 'exports *' }));
      }),
  },
  {
    name: 'named exports only',
    reason: 'a thing has one name everywhere, so that a search finds each use of it',
    check: (tree) =>
      tree.files
        .filter((file) => file.exports.includes('default') && !file.path.endsWith('/global-setup.ts'))
        .map((file) => ({ at: file.path, what: 'exports a default' })),
  },
  {
    name: `no file over ${MAX_LINES} lines`,
    reason: 'a file that long holds more than one thing',
    check: (tree) =>
      tree.files
        .filter((file) => CODE.test(file.path) && file.lines > MAX_LINES)
        .map((file) => ({ at: file.path, what: `has ${file.lines} lines` })),
  },
  {
    name: `the median file has at most ${MEDIAN_LINES} lines and 95 in 100 at most ${P95_LINES}`,
    reason: 'small files named for what they hold are what makes this code quick to find one’s way in; split what grew',
    check: (tree) => {
      const counted = tree.files
        .filter((file) => file.path.startsWith('src/') && CODE.test(file.path) && !isTest(file.path))
        .toSorted((a, b) => a.lines - b.lines);
      return [
        { share: 0.5, most: MEDIAN_LINES, word: 'median' },
        { share: 0.95, most: P95_LINES, word: '95th percentile' },
      ].flatMap(({ share, most, word }) => {
        const file = counted[Math.ceil(counted.length * share) - 1];
        return file === undefined || file.lines <= most ? [] : [{ at: file.path, what: `is the ${word} of ${counted.length} files and has ${file.lines} lines` }];
      });
    },
  },
];

function segments(file: SourceFile): readonly string[] {
  return file.path.split('/').filter((segment) => !GIVEN_NAMES.has(segment));
}
