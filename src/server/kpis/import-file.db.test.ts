import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importMedia } from '../../contract/import-media.ts';
import { importPreviewView, importResultView } from '../../contract/kpis.ts';
import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { makeWorld, type Inhabitant, type World } from '../../../test/world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(async () => {
  await world.end();
});

const fixture = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../test/kpis/exports/${name}`, import.meta.url)), 'utf8');

interface Sent {
  readonly file: string;
  readonly mapping?: ImportMapping;
  readonly keep?: 'good' | 'nothing';
  readonly by?: Inhabitant;
  readonly key?: string;
  readonly accept?: string;
}

async function post(path: '/api/imports' | '/api/imports/preview', { file, mapping = {}, keep = 'nothing', by = world.people.manager, key = randomUUID(), accept = 'application/json' }: Sent): Promise<{ readonly status: number; readonly body: string }> {
  const { app, services } = world;
  const answer = await app.inject({
    method: 'POST',
    url: path,
    headers: { cookie: by.cookie, origin: services.config.url.origin, 'content-type': importMedia, 'idempotency-key': key, accept },
    payload: `${JSON.stringify({ owner: world.people.report.viewer.person, keep, mapping })}\n${file}`,
  });
  return { status: answer.statusCode, body: answer.body };
}

const preview = async (sent: Sent) => importPreviewView.parse(JSON.parse((await post('/api/imports/preview', sent)).body));
const taken = async (sent: Sent) => {
  const { status, body } = await post('/api/imports', sent);
  if (status !== 200) throw new Error(body);
  return importResultView.parse(JSON.parse(body));
};
const refused = async (sent: Sent): Promise<readonly string[]> => {
  const { body } = await post('/api/imports', sent);
  return z.object({ refusals: z.array(z.object({ code: z.string(), path: z.string().optional() })) }).parse(JSON.parse(body)).refusals.map(({ code, path = '' }) => `${code} ${path}`.trim());
};

describe('importing any file through the door', () => {
  const long = fixture('long.tsv');
  const answers: ImportMapping = { kpis: [{ name: 'Stakeholder score', unit: 'score', direction: 'up', role: 'stakeholder' }, { name: 'on time', unit: 'percent', direction: 'up', role: 'other' }] };

  test('a table of unknown KPIs: the preview proposes, the import asks once, then knows them', async () => {
    const seen = await preview({ file: long });
    expect(seen).toMatchObject({ kind: 'long', delimiter: '\t', rows: 4, readings: 3, asks: ['kpis'], faultCount: 0 });
    expect(seen.kpis).toMatchObject([{ name: 'Stakeholder score', team: 'Ferry', unit: 'score', role: 'stakeholder', state: 'asks', readings: 1 }, { name: 'On time', unit: 'percent', state: 'asks', readings: 2 }]);
    expect(await refused({ file: long })).toEqual(['IMPORT_ASKS mapping.kpis']);
    expect(await taken({ file: long, mapping: answers })).toMatchObject({ rows: 4, recorded: 3, faultCount: 0, kpis: [{ name: 'Stakeholder score' }, { name: 'On time' }] });
    expect(await preview({ file: long })).toMatchObject({ asks: [], kpis: [{ state: 'known' }, { state: 'known' }] });
    expect(await taken({ file: long })).toMatchObject({ recorded: 0, unchanged: 3, corrected: 0 });
    expect(await taken({ file: long.replace('80%', '81%') })).toMatchObject({ recorded: 0, unchanged: 2, corrected: 1 });
  });

  test('a value outside its unit and a day to come are named by line; good rows are kept when asked for', async () => {
    const file = 'date,team,kpi,value\n2026-04-01,Ferry,On time,81\n2026-04-02,Ferry,On time,108\n2999-01-01,Ferry,On time,5\n2026-04-03,Ferry,On time,-1\n';
    expect(await refused({ file })).toEqual(['IMPORT_REFUSED', 'IMPORT_FAULT line.3.value', 'IMPORT_FAULT line.4.value', 'IMPORT_FAULT line.5.value']);
    expect(await taken({ file, keep: 'good' })).toMatchObject({ rows: 4, recorded: 1, faultCount: 3 });
  });

  test('a sprint file and a Jira report feed one velocity; nothing is defined twice', async () => {
    const sprints = 'team,sprint_no,start_date,end_date,velocity_points,completed_issues,blocked_issues,total_listed\nFerry,1,2026-01-05,2026-01-16,20,4,1,8\n';
    const first = await taken({ file: sprints });
    expect(first.kpis.map(({ name }) => name)).toEqual(['Velocity', 'Predictability', 'Blocked stories']);
    const report = await taken({ file: fixture('jira-sprint-reports.json'), mapping: { team: 'ferry' }, keep: 'good' });
    expect(report).toMatchObject({ rows: 3, recorded: 9, faultCount: 1 });
    expect(report.kpis.slice(0, 2)).toEqual(first.kpis.slice(0, 2));
    expect(await refused({ file: fixture('jira-velocity.json') })).toEqual(['IMPORT_ASKS mapping.calendar', 'IMPORT_ASKS mapping.team']);
  });

  test('a table that names no team asks for it', async () => {
    const file = 'date,Bugs\n2026-04-01,3\n';
    expect(await preview({ file })).toMatchObject({ kind: 'wide', asks: ['team', 'kpis'], columns: [{ name: 'date', is: 'date', sample: ['2026-04-01'] }, { name: 'Bugs', is: 'series' }] });
    expect(await refused({ file })).toEqual(['IMPORT_ASKS mapping.team', 'IMPORT_ASKS mapping.kpis']);
  });

  test('tells how far it is and ends with the answer; a repeated request gets the first one', async () => {
    const rows = Array.from({ length: 3000 }, (_, day) => `${new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)},Ferry,On time,${day % 100}`);
    const sent = { file: `date,team,kpi,value\n${rows.join('\n')}\n`, key: 'import-key-far', accept: 'application/x-ndjson' };
    const lines = (await post('/api/imports', sent)).body.trim().split('\n').map((line): unknown => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toMatchObject({ status: 200, body: { rows: 3000, recorded: 3000 } });
    const size = sent.file.length;
    expect(lines.at(-2)).toEqual({ progress: { done: size, of: size } });
    expect(await taken({ ...sent, accept: 'application/json' })).toMatchObject({ recorded: 3000 });
    const faulty = (await post('/api/imports', { file: 'a,b\n', accept: 'application/x-ndjson' })).body.trim().split('\n');
    expect(JSON.parse(faulty.at(-1) ?? '')).toMatchObject({ status: 422, body: { refusals: [{ code: 'IMPORT_EMPTY' }] } });
  });

  test('somebody who has nothing to do with them may neither import nor see the KPIs in a preview', async () => {
    const { second } = world.people;
    expect(await refused({ file: long, by: second })).toEqual(['FORBIDDEN']);
    expect((await preview({ file: long, by: second })).kpis.map(({ state }) => state)).toEqual(['asks', 'asks']);
  });

  test('a body that says nothing about what is asked is refused by name', async () => {
    const { app, services } = world;
    const headers = { cookie: world.people.manager.cookie, origin: services.config.url.origin, 'content-type': importMedia, 'idempotency-key': randomUUID() };
    for (const payload of ['date,kpi,value\n', '{"owner":"nobody"}\nx', 'x'.repeat(700_000)]) {
      const answer = await app.inject({ method: 'POST', url: '/api/imports', headers, payload });
      expect(answer.statusCode).toBe(400);
      expect(answer.body).toContain('INVALID_INPUT');
    }
  });
});
