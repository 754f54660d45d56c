import { randomUUID } from 'node:crypto';
import type { Transport } from '../contract/client.ts';

/** A transport for one signed-in person: keeps the session cookie that the server sets. */
export interface SessionTransport extends Transport {
  /** Sends a body that is not JSON, and reads an answer that may be a file. */
  readonly raw: (request: RawRequest) => Promise<RawAnswer>;
}

/** A request outside the typed client: a streamed import, a download. */
export interface RawRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly media?: string;
  readonly body?: Uint8Array | string;
}

/** The answer to a raw request. */
export interface RawAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/** Talks to a server as one person. `origin` is where it listens, such as `http://127.0.0.1:4100`. */
export function makeSessionTransport(origin: string): SessionTransport {
  const cookies = new Map<string, string>();
  const exchange = async (method: string, path: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array | undefined): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(origin + path, {
      method,
      headers: { ...headers, origin, ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    newKey: () => randomUUID(),
    send: async ({ method, url, headers, body }) => {
      try {
        const answer = await exchange(method, url, headers, body);
        return { status: answer.status, requestId: answer.headers.get('x-request-id'), json: await answer.json() };
      } catch (error) {
        // No answer is an answer of its own kind; a body that is no JSON is a fault of the server.
        if (error instanceof TypeError) return null;
        throw error;
      }
    },
    raw: async ({ method, path, media, body }) => {
      const headers = { ...(media === undefined ? {} : { 'content-type': media }), ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }) };
      const answer = await exchange(method, path, headers, body);
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers };
    },
  };
}
