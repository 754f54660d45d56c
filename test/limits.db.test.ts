import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { must } from './world/one-on-one.ts';
import { makeWorld, type World } from './world/world.ts';

let world: World;
let port: number;
beforeAll(async () => {
  world = await makeWorld();
  port = Number(new URL(await world.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(async () => {
  await world.end();
});

/** Opens a live connection; resolves with what has come once the server has said that it is ready. */
async function live(cookie: string): Promise<{ readonly head: string; readonly ended: Promise<void>; readonly isOpen: () => boolean; readonly close: () => void }> {
  const socket = connect({ host: '127.0.0.1', port });
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket.write(`GET /api/live HTTP/1.1\r\nhost: manent.test\r\nconnection: close\r\ncookie: ${cookie}\r\n\r\n`);
  let head = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    head += String(chunk);
    if (head.includes('event: ready')) break;
  }
  socket.resume();
  return { head, ended, isOpen: () => !socket.destroyed, close: () => void socket.destroy() };
}

describe('what one caller may take', () => {
  test('a connection that does not send its request is ended', () => {
    const { requestTimeout, headersTimeout } = world.app.server;
    expect(headersTimeout).toBeGreaterThan(0);
    expect(headersTimeout).toBeLessThanOrEqual(60_000);
    expect(requestTimeout).toBeGreaterThanOrEqual(60_000);
    expect(requestTimeout).toBeLessThanOrEqual(600_000);
  });

  test('live connections: twenty of one person, of whom one more ends the oldest; each carries the headers of every answer', async () => {
    const { report, manager } = world.people;
    const others = await live(manager.cookie);
    const first = await live(report.cookie);
    expect(first.head).toMatch(/content-security-policy: default-src 'self'/);
    expect(first.head).toMatch(/x-content-type-options: nosniff/);
    const rest = [];
    for (let more = 0; more < 19; more += 1) rest.push(await live(report.cookie));
    expect(first.isOpen()).toBe(true);
    rest.push(await live(report.cookie));
    await first.ended;
    expect([...rest, others].every((each) => each.isOpen())).toBe(true);
    for (const each of [...rest, others]) each.close();
  });

  test('checks of the whole record: ten in five minutes', async () => {
    const check = async () => await world.people.second.call('POST /api/record/check', { body: {} });
    for (let tries = 0; tries < 10; tries += 1) expect(must(await check()).ok).toBe(true);
    const refused = await check();
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['TOO_MANY_REQUESTS']);
    expect((await world.people.report.call('POST /api/record/check', { body: {} })).ok).toBe(true);
  });
});

describe('what anyone may ask', () => {
  test('metrics hold counts by route, and no id, name or word', async () => {
    await world.people.report.call('GET /api/today');
    const { body } = await world.app.inject({ url: '/metrics' });
    expect(body).toContain('route="/api/today"');
    expect(body).not.toMatch(/[a-z]{3}_[0-9a-f]{32}|Example|@/);
  });

  test.each(['/healthz', '/metrics', '/api/today', '/api/nothing', '/nothing', '/api/meetings/%00', '/api/openapi.json'])('%s answers with the headers that bind a browser', async (url) => {
    const { headers } = await world.app.inject({ url });
    expect(z.string().parse(headers['content-security-policy'])).toContain("default-src 'self'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
});
