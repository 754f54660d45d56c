/** The layers of the house (DESIGN: core <- contract <- server, web, cli). */
export const layers = ['core', 'contract', 'server', 'web', 'cli'] as const;
export type Layer = (typeof layers)[number];

/** The areas in the order in which `core` may import: a later one may import an earlier one. */
export const areas = [
  'kernel',
  'record',
  'language',
  'people',
  'access',
  'policy',
  'clocks',
  'commitments',
  'kpis',
  'objectives',
  'pulse',
  'evidence',
  'growth',
  'signals',
  'meetings',
  'plans',
  'packets',
  'insights',
  'notifications',
] as const;

/** Where a file stands. */
export interface Place {
  readonly layer: Layer;
  /** The folder inside the layer (`plans`, `ui`, `db`), or undefined for a file at the layer's root. */
  readonly folder: string | undefined;
  /** The place in the order of areas; -1 for a folder that is no area. */
  readonly rank: number;
  readonly name: string;
}

/** Tells where a path stands; undefined outside the layers (test/, bench/). */
export function placeOf(path: string): Place | undefined {
  const [top, second, ...rest] = path.split('/');
  const layer = layers.find((candidate) => candidate === second);
  if (top !== 'src' || layer === undefined) return undefined;
  const folder = rest.length > 1 ? rest[0] : undefined;
  return { layer, folder, rank: areas.findIndex((area) => area === folder), name: rest.at(-1) ?? '' };
}

/** Whether a file is a test; a test may reach into test/ and use the tools of testing. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/');
}
