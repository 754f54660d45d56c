import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeWorld, type World } from '../../../test/world/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  world.app.get('/probe', async () => {
    const { organisation, person } = world.people.manager.viewer;
    return await world.services.database.asViewer({ org: organisation, person }, async (read) => {
      const { rows } = await sql<{ id: string }>`select current_setting('app.request') as id`.execute(read);
      return rows[0] ?? null;
    });
  });
});
afterAll(async () => {
  await world.end();
});

const seen = z.object({ id: z.string() });

test('the id that a page gave its request is answered and reaches the database', async () => {
  const id = '0b4f7a52-9a3c-4f4e-8d1b-0123456789ab';
  const answer = await world.app.inject({ url: '/probe', headers: { 'x-request-id': id } });
  expect(answer.headers['x-request-id']).toBe(id);
  expect(seen.parse(answer.json()).id).toBe(id);
});

test('requests at the same moment keep their own ids', async () => {
  const ids = Array.from({ length: 12 }, () => crypto.randomUUID());
  const answers = await Promise.all(ids.map(async (id) => await world.app.inject({ url: '/probe', headers: { 'x-request-id': id } })));
  expect(answers.map((answer) => seen.parse(answer.json()).id)).toEqual(ids);
});

test('an id that is none, such as words, is not taken over', async () => {
  const answer = await world.app.inject({ url: '/probe', headers: { 'x-request-id': 'Maya said <script>' } });
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(seen.parse(answer.json()).id).toBe(answer.headers['x-request-id']);
});
