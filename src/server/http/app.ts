import { randomUUID } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Api } from '../../contract/api.ts';
import { importMedia } from '../../contract/import-media.ts';
import type { Log } from '../app/log.ts';
import { cookieName } from '../auth/session-cookie.ts';
import { underRequestId } from '../db/request-id.ts';
import { answerRefusals } from './answer-refusal.ts';
import { securityHeaders } from './security-headers.ts';

/** Largest JSON body, in bytes: notes of 100,000 characters and their escapes fit. Streams have limits of their own. */
export const largestBody = 1_000_000;

/** How long a request may take to arrive, in milliseconds: 50 MB over a slow line, and no connection held open for nothing. */
const slowestRequestMs = 300_000;

/** Media types whose bodies reach their handler as a stream. */
const streamed = ['text/csv', importMedia];

/** What the HTTP shell is told. `webRoot`: the built pages, absent in tests that need none. */
export interface AppOptions {
  readonly log: Log;
  readonly webRoot: string | undefined;
  readonly secure: boolean;
  readonly version: string;
}

/** Makes the HTTP server without any endpoint: limits, headers, request ids, error shape, pages, OpenAPI. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = options.log.child({ part: 'http' });
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    // Requests are logged below, by route pattern: the library's own line would hold the URL.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    requestTimeout: slowestRequestMs,
    // A page names its own request, so that what a person saw can be found in the log; anything but a UUID is not taken over.
    genReqId: (request) => readRequestId(request.headers['x-request-id']) ?? randomUUID(),
    requestIdHeader: false,
    trustProxy: 'loopback',
  });
  app.addHook('onRequest', (request, _reply, next) => {
    underRequestId(request.id, next);
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    for (const [name, value] of Object.entries(securityHeaders(options.secure))) reply.header(name, value);
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the URL: a path may hold an id, a query may hold words.
    const { statusCode } = reply;
    request.log.info({ requestId: request.id, route: request.routeOptions.url ?? 'none', method: request.method, statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  for (const media of streamed) {
    app.addContentTypeParser(media, (_request, _payload, done) => {
      done(null, undefined);
    });
  }
  app.setErrorHandler(async (error, request, reply) => {
    const status = readStatus(error);
    if (status === 413) return await answerRefusals(reply, [{ code: 'TOO_LARGE', facts: { limit: `${largestBody} bytes` } }]);
    if (status === 415) return await answerRefusals(reply, [{ code: 'WRONG_MEDIA_TYPE', facts: { expected: 'application/json' } }]);
    if (status === 400) return await answerRefusals(reply, [{ code: 'INVALID_INPUT', path: 'body' }]);
    request.log.error({ requestId: request.id, route: request.routeOptions.url ?? 'none', fault: describeFault(error) }, 'a request failed');
    return await answerRefusals(reply, [{ code: 'INTERNAL' }]);
  });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Manent', version: options.version, description: 'A self-hosted 1on1 system whose record anyone can verify. Refusals are named in x-refusals.' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName(options.secure), description: 'What signing in sets.' },
          token: { type: 'http', scheme: 'bearer', description: 'An API token from Settings. It opens the endpoints that name its scope, for the member who made it.' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  if (options.webRoot !== undefined) await servePages(app, options.webRoot);
  else app.setNotFoundHandler(async (_request, reply) => await answerRefusals(reply, [{ code: 'NOT_FOUND' }]));
  return app;
}

/** Serves the built pages; every path that is no file and no API is a page of the single-page application. */
async function servePages(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    setHeaders: (reply, path) => {
      // Assets carry their content's hash in their name; the page itself must never be stale.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    // A missing asset is missing: answered with the page it would be run as a script.
    if (request.method !== 'GET' || /^\/(?:api|assets)\//.test(request.url)) return await answerRefusals(reply, [{ code: 'NOT_FOUND' }]);
    return await reply.sendFile('index.html');
  });
}

function readRequestId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(header) ? header : null;
}

function readStatus(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** A fault as the log may hold it: its kind and where it arose. Messages of the database may quote a row, so they stay out. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const place = (error.stack ?? '').split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  return `${error.name} ${code} ${place.trim()}`;
}

/** Every path of the contract. */
export type ApiPath = keyof Api;
