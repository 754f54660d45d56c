import type { z } from 'zod';
import type { Api } from './api.ts';
import type { EndpointKey } from './endpoint.ts';
import type { ApiRefusal } from './refusals.ts';

type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type Member<Key extends string, Schema> = Schema extends z.ZodType
  ? Record<never, never> extends z.input<Schema>
    ? { readonly [Name in Key]?: z.input<Schema> }
    : { readonly [Name in Key]: z.input<Schema> }
  : unknown;

/** What a call to one endpoint takes: path parameters, query and body, as far as the endpoint has them. */
export type CallInput<Key extends keyof Api> = Member<'params', Api[Key] extends { params?: infer P } ? P : never> &
  Member<'query', Api[Key] extends { query?: infer Q } ? Q : never> &
  Member<'body', Api[Key] extends { body?: infer B } ? B : never>;

/** What one endpoint answers when it succeeds. */
export type CallOutput<Key extends keyof Api> = z.output<Api[Key]['output']>;

/** The refusals that one endpoint may answer with, plus those that any may. */
export type CallRefusal<Key extends keyof Api> = ApiRefusal & {
  readonly code: Api[Key]['refusals'][number] | 'INVALID_INPUT' | 'INTERNAL' | 'CROSS_SITE' | 'TOO_LARGE' | 'NOT_READY';
};

/** The answer to a call. A dropped network is an answer too: nothing is thrown, so nothing is forgotten. */
export type CallResult<Key extends keyof Api> =
  | { readonly ok: true; readonly value: CallOutput<Key> }
  | { readonly ok: false; readonly refusals: readonly CallRefusal<Key>[]; readonly status: number; readonly requestId: string | null }
  | { readonly ok: false; readonly refusals: readonly []; readonly status: 0; readonly requestId: null };

/** The part of a platform that the client needs; browsers and Node both have it. */
export interface Transport {
  send(request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  }): Promise<{ readonly status: number; readonly requestId: string | null; readonly json: unknown } | null>;
  /** A fresh random key for each action, so that a repeat acts once. */
  newKey(): string;
}

type PathValues = Readonly<Record<string, string | number | boolean | undefined>>;

interface LooseInput {
  readonly params?: PathValues;
  readonly query?: PathValues;
  readonly body?: unknown;
}

/** A function that calls any endpoint by its name. */
export type Call = <Key extends keyof Api & EndpointKey>(
  key: Key,
  ...input: Record<never, never> extends CallInput<Key> ? [CallInput<Key>?, CallOptions?] : [CallInput<Key>, CallOptions?]
) => Promise<CallResult<Key>>;

/** `key`: the Idempotency-Key to repeat an action with. */
export interface CallOptions {
  readonly key?: string;
}

/**
 * Makes a client over a transport. It carries no schemas: types come from the contract, the server checks both ways,
 * and the browser downloads nothing for it.
 */
export function makeCall(transport: Transport): Call {
  const call = async (key: string, input: LooseInput = {}, options: CallOptions = {}): Promise<unknown> => {
    const [method = 'GET', template = '/'] = key.split(' ');
    const url = fillPath(template, input.params ?? {}) + queryString(input.query ?? {});
    const writes = method !== 'GET';
    const answer = await transport.send({
      method,
      url,
      headers: writes ? { 'content-type': 'application/json', 'idempotency-key': options.key ?? transport.newKey() } : {},
      body: writes ? JSON.stringify(input.body ?? {}) : undefined,
    });
    if (answer === null) return { ok: false, refusals: [], status: 0, requestId: null };
    if (answer.status < 400) return { ok: true, value: answer.json };
    return { ok: false, refusals: refusalsIn(answer.json), status: answer.status, requestId: answer.requestId };
  };
  // The server validates every answer against the same contract, so the types hold without a second parse here.
  return call as Call;
}

function fillPath(template: string, params: PathValues): string {
  return template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
}

function queryString(query: PathValues): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function refusalsIn(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  const found: unknown = Reflect.get(json, 'refusals');
  return Array.isArray(found) ? found : [];
}

/** The input of one part of a call, for building forms. */
export type CallBody<Key extends keyof Api> = Input<Api[Key] extends { body?: infer B } ? B : never>;
