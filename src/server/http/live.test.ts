import fastify from 'fastify';
import { expect, test } from 'vitest';
import type { PersonId } from '../../core/kernel/id.ts';
import { namedId } from '../../../test/decisions/pure-record.ts';
import { addLive } from './live.ts';

const [organisation, other] = [namedId('organisation', 'one'), namedId('organisation', 'other')];
const [maya, jonas, sara] = [namedId('person', 'maya'), namedId('person', 'jonas'), namedId('person', 'sara')];

test('an announcement reaches the people it names, or everyone of the organisation, and nobody elsewhere', async () => {
  const app = fastify();
  const people: Readonly<Record<string, PersonId>> = { maya, jonas, sara, stranger: sara };
  const live = addLive(app, async (request) => {
    const name = String(request.headers['x-name']);
    const person = people[name];
    return person === undefined ? null : { organisation: name === 'stranger' ? other : organisation, person, roles: [] };
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (name: string): Promise<string> => {
    const answer = await fetch(`${base}/api/live`, { headers: { 'x-name': name } });
    if (answer.status !== 200) return String(answer.status);
    ready();
    return await answer.text();
  };
  let waiting = 4;
  let ready = (): void => undefined;
  const allOpen = new Promise<void>((resolve) => {
    ready = () => {
      waiting -= 1;
      if (waiting === 0) resolve();
    };
  });
  const heard = ['maya', 'jonas', 'sara', 'stranger'].map(open);
  await allOpen;
  live.tell(`${organisation} ${maya} ${jonas}`);
  live.tell(organisation);
  live.closeAll();
  const changes = (await Promise.all(heard)).map((text) => text.split('event: changed').length - 1);
  expect(changes).toEqual([2, 2, 1, 0]);
  expect(await open('nobody')).toBe('401');
  await app.close();
});
