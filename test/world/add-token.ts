import type { TokenId } from '../../src/core/kernel/id.ts';
import { must } from './one-on-one.ts';
import type { Inhabitant, World } from './world.ts';

/** What a call by API token is answered with. */
export interface BearerAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly json: unknown;
}

/** Makes an API token for one of the world's people. */
export async function addToken(by: Inhabitant, days = 30): Promise<{ readonly token: TokenId; readonly value: string }> {
  return must(await by.call('POST /api/tokens', { body: { name: 'Nightly script', scopes: ['readings:write'], days } }));
}

/** Calls by API token as a script does: no cookie, no origin. `more`: further headers. */
export async function callByToken(
  world: World,
  value: string,
  [method, url, payload]: readonly ['GET' | 'POST' | 'PUT', string, (object | string)?],
  more: Readonly<Record<string, string>> = {},
): Promise<BearerAnswer> {
  const answer = await world.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${value}`, ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }), ...more },
    ...(payload === undefined ? {} : { payload }),
  });
  const json: unknown = answer.json();
  const refusals: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'refusals') : undefined;
  const first: unknown = Array.isArray(refusals) ? refusals[0] : undefined;
  return { status: answer.statusCode, code: typeof first === 'object' && first !== null ? String(Reflect.get(first, 'code')) : undefined, json };
}
