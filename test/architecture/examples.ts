/** A small tree that breaks no rule; each example below changes it in one way. */
export const soundTree: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { zod: '1', pg: '1', fastify: '1' },
    devDependencies: { react: '1', vitest: '1', 'fast-check': '1' },
  }),
  'src/core/tsconfig.json': project([], []),
  'src/contract/tsconfig.json': project(['core'], []),
  'src/server/tsconfig.json': project(['core', 'contract'], ['node']),
  'src/web/tsconfig.json': project(['core', 'contract'], ['vite/client']),
  'src/cli/tsconfig.json': project(['core', 'contract', 'server'], ['node']),
  'src/core/kernel/id.ts': "import { z } from 'zod';\nexport const id = z.string();\n",
  'src/core/plans/plan.ts': "import { id } from '../kernel/id.ts';\nexport const plan = { id, on: new Date(0) };\n",
  'src/core/plans/plan.test.ts': "import { it } from 'vitest';\nimport { plan } from './plan.ts';\nit('is', () => plan);\n",
  'src/contract/plans.ts': "import { plan } from '../core/plans/plan.ts';\nexport const openPlan = plan;\n",
  'src/server/config/env.ts': 'export const port = process.env.PORT;\n',
  'src/server/db/connect.ts': "import { Pool } from 'pg';\nexport const connect = () => new Pool();\n",
  'src/server/db/tables.ts': "import type { PlanTable } from '../plans/tables.ts';\nexport interface Tables { plan: PlanTable }\n",
  'src/server/db/migrations/0001-first.sql': 'create table plan (id text);\n',
  'src/server/db/migrations/0002-second.sql': 'alter table plan add column title text;\n',
  'src/server/plans/tables.ts': 'export interface PlanTable { id: string }\n',
  'src/server/plans/queries.ts': "import type { PlanTable } from './tables.ts';\nexport const byId = (row: PlanTable) => row.id;\n",
  'src/server/plans/open.ts': "import { openPlan } from '../../contract/plans.ts';\nexport const open = openPlan;\n",
  'src/server/plans/routes.ts': "import { open } from './open.ts';\nexport const routes = [open];\n",
  'src/server/meetings/close.ts': "import { byId } from '../plans/queries.ts';\nimport { open } from '../plans/open.ts';\nexport const close = [byId, open];\n",
  'src/server/integrations/calendar.ts': "import { close } from '../meetings/close.ts';\nexport const calendar = close;\n",
  'src/server/http/app.ts': "import Fastify from 'fastify';\nimport { routes } from '../plans/routes.ts';\nexport const app = [Fastify, routes];\n",
  'src/web/ui/button.tsx': "import { createElement } from 'react';\nimport { id } from '../../core/kernel/id.ts';\nexport const Button = () => createElement('button', { id });\n",
  'src/web/plans/tracker.tsx': "import { Button } from '../ui/button.tsx';\nimport { openPlan } from '../../contract/plans.ts';\nexport const Tracker = [Button, openPlan];\n",
  'src/web/meetings/room.tsx': 'export const Room = 1;\n',
  'src/web/pages/today.tsx': "import { Tracker } from '../plans/tracker.tsx';\nimport { Room } from '../meetings/room.tsx';\nexport const Today = [Tracker, Room];\n",
  'src/cli/output.ts': "import process, { stdout } from 'node:process';\nexport const out = [stdout, process.pid];\n",
  'src/cli/import.ts': "import { openPlan } from '../contract/plans.ts';\nexport const run = openPlan;\n",
  'src/cli/admin/serve.ts': "import { app } from '../../server/http/app.ts';\nexport const serve = app;\n",
};

/** A tree with one violation: the rule that must catch it, and where. A file that is undefined is taken out. */
export interface Example {
  readonly what: string;
  readonly rule: string;
  /** The start of the place: a file of which only the position in an order decides may leave its end open. */
  readonly where: string;
  readonly files: Readonly<Record<string, string | undefined>>;
}

/** At least one example of breaking each rule: what it is, the rule, where it must be found, and the text of that file. */
export const violations: readonly Example[] = [
  { what: 'a layer nobody reads', rule: 'every layer has files', where: 'src/web', files: without('src/web/') },
  ...(
    [
      ['core that imports contract', 'layers import downwards only', 'src/core/plans/up.ts:1', "import '../../contract/plans.ts';"],
      ['contract that imports server', 'layers import downwards only', 'src/contract/up.ts:1', "import '../server/config/env.ts';"],
      ['server that imports web', 'layers import downwards only', 'src/server/http/up.ts:1', "import type { Room } from '../../web/meetings/room.tsx';\nexport type R = typeof Room;"],
      ['web that imports server, hidden in import()', 'layers import downwards only', 'src/web/pages/up.tsx:1', "export const late = () => import('../../server/config/env.ts');"],
      ['web that imports server, as a type in place', 'layers import downwards only', 'src/web/pages/up.tsx:1', "export type P = typeof import('../../server/config/env.ts').port;"],
      ['a verb of the command line that imports server', 'layers import downwards only', 'src/cli/up.ts:1', "export { port } from '../server/config/env.ts';\nexport const x = 1;"],
      ['server that imports the command line', 'layers import downwards only', 'src/server/http/up.ts:1', "import '../../cli/import.ts';"],
      ['an early area that imports a later one', 'core imports areas in their order only', 'src/core/people/up.ts:1', "import '../plans/plan.ts';"],
      ['a test of an early area that imports a later one', 'core imports areas in their order only', 'src/core/people/up.test.ts:1', "import '../plans/plan.ts';"],
      ['core that imports Node', 'core and contract import pure packages only', 'src/core/record/read.ts:1', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
      ['contract that imports a server package', 'core and contract import pure packages only', 'src/contract/api.ts:1', "import 'fastify';"],
      ['a screen that imports Node', 'web imports no module of Node', 'src/web/ui/path.ts:1', "import 'node:path';"],
      ['the tables of another area', 'a server area reaches another by its queries or a use case', 'src/server/meetings/peek.ts:1', "import type { PlanTable } from '../plans/tables.ts';\nexport type T = PlanTable;"],
      ['the routes of another area', 'a server area reaches another by its queries or a use case', 'src/server/meetings/peek.ts:1', "import '../plans/routes.ts';"],
      ['tables read outside areas and db', 'a server area reaches another by its queries or a use case', 'src/server/http/peek.ts:1', "import type { PlanTable } from '../plans/tables.ts';\nexport type T = PlanTable;"],
      ['an area that knows an integration', 'areas do not know the integrations', 'src/server/kpis/fetch.ts:1', "import '../integrations/calendar.ts';"],
      ['an area that imports another on the web', 'on the web, areas meet in pages only', 'src/web/plans/meet.tsx:1', "import '../meetings/room.tsx';"],
      ['a part of the design system that knows an area', 'on the web, areas meet in pages only', 'src/web/ui/knows.tsx:1', "import '../../contract/plans.ts';"],
      ['an area that imports a page', 'on the web, areas meet in pages only', 'src/web/plans/page.tsx:1', "import '../pages/today.tsx';"],
      ['a second importer of the driver', 'only server/db/connect imports the database driver', 'src/server/jobs/pool.ts:1', "import type { Pool } from 'pg';\nexport type P = Pool;"],
      ['a package that package.json lacks', 'every package is declared, and what runs is a dependency', 'src/server/http/lodash.ts:1', "import 'lodash';"],
      ['a development package in the product', 'every package is declared, and what runs is a dependency', 'src/server/http/tool.ts:1', "import 'vitest';"],
      ['an import of a file that is not there', 'every import names a file that exists, with its ending', 'src/server/http/lost.ts:1', "import './app.js';"],
      ['a default export', 'named exports only', 'src/server/http/one.ts', 'export default 1;'],
      ['a default export by name', 'named exports only', 'src/server/http/one.ts', 'const x = 1;\nexport { x as default };'],
      ['an index', 'no barrels', 'src/server/http/index.ts', 'export const x = 1;'],
      ['a file that only re-exports', 'no barrels', 'src/server/http/all.ts', "export { app } from './app.ts';"],
      ['an export of everything', 'no barrels', 'src/server/http/all.ts:1', "export * from './app.ts';\nexport const x = 1;"],
      ['a file of core in no area', 'a file of core lies in an area', 'src/core/loose.ts', 'export const x = 1;'],
      ['a folder of core that is no area', 'a file of core lies in an area', 'src/core/payroll/x.ts', 'export const x = 1;'],
      ['a name in camel case', 'names are kebab-case', 'src/server/http/readBody.ts', 'export const x = 1;'],
      ['a vague file', 'no vague names', 'src/server/http/helpers.ts', 'export const x = 1;'],
      ['a vague folder', 'no vague names', 'src/web/utils/format.ts', 'export const x = 1;'],
      ['a version in a file name', 'no version numbers in names', 'src/server/http/app-v2.ts', 'export const x = 1;'],
      ['a version in an exported name', 'no version numbers in names', 'src/server/http/next.ts', 'export const closeMeetingV2 = 1;'],
      ['a file too long', 'no file over 400 lines', 'src/server/http/long.ts', 'export const x = 1;\n'.repeat(401)],
      ['core that asks for the time', 'core and contract touch nothing of the world', 'src/core/clocks/now.ts:1', 'export const now = () => Date.now();'],
      ['core that makes a date of now', 'core and contract touch nothing of the world', 'src/core/clocks/now.ts:1', 'export const now = () => new Date();'],
      ['core that asks Temporal for the time', 'core and contract touch nothing of the world', 'src/core/clocks/now.ts:2', 'declare const Temporal: any;\nexport const now = () => Temporal.Now.instant();'],
      ['core that draws lots', 'core and contract touch nothing of the world', 'src/core/clocks/lot.ts:1', "export const lot = () => Math['random']();"],
      ['a second reader of the environment', 'only server/config/env.ts reads the environment', 'src/server/http/port.ts:1', "export const port = process['env'].PORT;"],
      ['the environment taken by destructuring', 'only server/config/env.ts reads the environment', 'src/server/http/port.ts:1', 'const { env } = process;\nexport const port = env.PORT;'],
      ['the environment imported', 'only server/config/env.ts reads the environment', 'src/server/http/port.ts:1', "import { env } from 'node:process';\nexport const port = env.PORT;"],
      ['the environment behind another name', 'only server/config/env.ts reads the environment', 'src/server/http/port.ts:1', "import machine from 'node:process';\nexport const port = machine.env.PORT;"],
      ['a migration in TypeScript', 'migrations are plain SQL in one unbroken numbering', 'src/server/db/migrations/0003-third.ts', "import { port } from '../../config/env.ts';\nexport const x = port;"],
      ['a migration that includes a file', 'migrations are plain SQL in one unbroken numbering', 'src/server/db/migrations/0003-third.sql', '\\i other.sql'],
      ['a gap in the migrations', 'migrations are plain SQL in one unbroken numbering', 'src/server/db/migrations/0004-fourth.sql', 'select 1;'],
      ['a mock of our own code', 'tests mock no code of ours', 'src/server/plans/open.test.ts:2', "import { vi } from 'vitest';\nvi.mock('./queries.ts');"],
      ['a layer that refers to one above it', 'each layer is a TypeScript project that can see only what it may', 'src/core/tsconfig.json', project(['server'], [])],
      ['core that sees the types of Node', 'each layer is a TypeScript project that can see only what it may', 'src/core/tsconfig.json', project([], ['node'])],
    ] as const
  ).map(([what, rule, where, text]) => ({ what, rule, where, files: { [where.replace(/:\d+$/, '')]: text } })),
  {
    what: 'a ring of three files',
    rule: 'no cycles',
    where: 'src/server/http/a.ts',
    files: {
      'src/server/http/a.ts': "import './b.ts';",
      'src/server/http/b.ts': "import './c.ts';",
      'src/server/http/c.ts': "import './a.ts';",
    },
  },
  {
    what: 'a median that has grown',
    rule: 'the median file has at most 80 lines and 95 in 100 at most 250',
    where: 'src/server/http/grown-',
    files: grown(60, 81),
  },
  {
    what: 'a tail that has grown',
    rule: 'the median file has at most 80 lines and 95 in 100 at most 250',
    where: 'src/server/http/grown-',
    files: grown(3, 251),
  },
];

function project(references: readonly string[], types: readonly string[]): string {
  return JSON.stringify({ compilerOptions: { types, lib: ['es2023'] }, references: references.map((layer) => ({ path: `../${layer}` })) });
}

/** Takes every module under a folder out of the sound tree. */
function without(folder: string): Record<string, undefined> {
  const gone = Object.keys(soundTree).filter((path) => path.startsWith(folder) && /\.tsx?$/.test(path));
  return Object.fromEntries(gone.map((path) => [path, undefined]));
}

function grown(count: number, lines: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, position) => [`src/server/http/grown-${position}.ts`, 'export const x = 1;\n'.repeat(lines)]),
  );
}
