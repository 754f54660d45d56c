import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foundCompany } from './company.ts';
import { makeDataDirectory } from './data-directory.ts';
import { chooseVariables, serve } from './serve-product.ts';

const place = makeDataDirectory();

afterAll(async () => {
  await place.remove();
});

describe('manent serve', () => {
  it('founds an organisation once through a one-time link, and comes back to it', async () => {
    const variables = await chooseVariables(place.data);
    const first = await serve(variables);
    const link = await first.setupLink();
    expect(first.stdout()).toContain(place.data);
    expect(existsSync(place.data)).toBe(true);

    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(first.url + path);
      expect(await answer.json(), path).toEqual({ ok: true });
      expect(answer.status).toBe(200);
    }
    const openApi = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }).parse(await (await fetch(`${first.url}/api/openapi.json`)).json());
    expect(openApi.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(openApi.paths).length).toBeGreaterThan(30);
    // The pages of the build are served too, not the API alone.
    expect(await (await fetch(`${first.url}/`)).text()).toContain('<div id="root">');

    const owner = await foundCompany(first.url, link);
    await expect(foundCompany(first.url, link)).rejects.toThrow('SETUP_TOKEN_INVALID');
    const session = await owner.call('GET /api/session');
    expect(session.ok && session.value.roles).toEqual(['owner']);

    const metrics = await (await fetch(`${first.url}/metrics`)).text();
    expect(metrics).toMatch(/^manent_requests_total\{route="\/api\/setup",status="200"\} 1$/m);
    expect(metrics).not.toContain(owner.email);

    const database = place.databasePid();
    expect(database).toBeDefined();
    const stopped = await first.stop();
    expect(stopped.code).toBe(0);
    expect(place.databasePid()).toBeUndefined();
    expect(existsSync(join(place.data, 'manent.lock'))).toBe(false);
    expect(existsSync(join(place.data, 'postgres/postmaster.pid'))).toBe(false);
    // What a person typed is nobody else's business.
    expect(stopped.stderr).not.toContain(owner.email);

    const second = await serve(variables);
    expect((await owner.call('GET /api/session')).ok).toBe(true);
    const again = await second.stop();
    expect(again.code).toBe(0);
    expect(again.stdout).not.toContain('token=');
  });

  it('says what holds the directory when a second one is started on it', async () => {
    const first = await serve(await chooseVariables(place.data));
    try {
      await expect(serve(await chooseVariables(place.data))).rejects.toThrow(/is in use by another Manent \(process \d+\)\. Stop that one first/);
      expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    } finally {
      await first.stop();
    }
  });
});
