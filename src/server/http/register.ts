import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Decision, Refusal } from '../../core/kernel/result.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import { answerInSteps, stepsMedia } from './answer-in-steps.ts';
import { answerRefusals } from './answer-refusal.ts';
import { findCaller, type CallerFinders } from './find-caller.ts';
import type { FileAnswer, HandlerCall, Once } from './handler.ts';
import { storableInput } from './storable-input.ts';

type AnyHandler = (call: HandlerCall<Endpoint>) => Promise<Decision<unknown, string>>;

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
type Method = (typeof methods)[number];

/** Registers one endpoint of the contract with its handler: auth, validation, idempotency, answer. */
export function registerEndpoint(
  app: FastifyInstance,
  key: string,
  definition: Endpoint,
  handler: AnyHandler,
  finders: CallerFinders,
): void {
  const [word = '', url = ''] = key.split(' ');
  const method = methods.find((known) => known === word);
  if (method === undefined) throw new Error(`${key} does not begin with a method`);
  app.route({
    method,
    url,
    schema: openApiSchema(key, definition),
    config: { bearer: definition.access !== 'nobody' },
    // The contract's own schemas validate below, so that every fault is named in one shape.
    validatorCompiler: () => () => true,
    serializerCompiler: () => (data) => JSON.stringify(data),
    handler: async (request, reply) => {
      const caller = await findCaller(finders, definition, request);
      if (!caller.ok) return answerRefusals(reply, caller.failure);
      const input = readInput(definition, request);
      if (!input.ok) return answerRefusals(reply, input.faults);
      const once = readOnce(key, method, definition, request);
      if (once === null) return answerRefusals(reply, [{ code: 'IDEMPOTENCY_KEY_MISSING' }]);
      const call = {
        ...input.value,
        stream: request.raw,
        viewer: caller.value,
        once,
        requestId: request.id,
        progress: () => undefined,
        address: request.ip,
        setHeader: (name: string, value: string | string[]) => void reply.header(name, value),
      };
      if (definition.progress === true && request.headers.accept?.includes(stepsMedia) === true) {
        return await answerInSteps(reply, definition.output, async (progress) => await handler({ ...call, progress }));
      }
      const outcome = await handler(call);
      if (!outcome.ok) return answerRefusals(reply, outcome.failure);
      if (definition.file !== undefined) return answerFile(reply, definition.file, outcome.value);
      return reply.header('cache-control', 'no-store').send(definition.output.parse(outcome.value));
    },
  });
}

function openApiSchema(key: string, definition: Endpoint): Record<string, unknown> {
  return {
    summary: definition.summary,
    operationId: key,
    ...(definition.params === undefined ? {} : { params: definition.params }),
    ...(definition.query === undefined ? {} : { querystring: definition.query }),
    ...(definition.body === undefined ? {} : { body: definition.body }),
    ...(definition.file === undefined ? { response: { 200: definition.output } } : { produces: [definition.file] }),
    ...(definition.stream === undefined ? {} : { consumes: [definition.stream] }),
    security: securityOf(definition),
    'x-access': definition.access,
    'x-refusals': definition.token === undefined ? definition.refusals : [...definition.refusals, ...tokenRefusals],
  };
}

/** What an endpoint that API tokens open may answer one with, besides its own refusals. */
const tokenRefusals = ['TOKEN_INVALID', 'TOKEN_SCOPE', 'TOO_MANY_REQUESTS'] as const satisfies readonly RefusalCode[];

/** Either of these lets a caller in; the names are those of the document's security schemes. */
function securityOf({ access, token }: Endpoint): readonly Readonly<Record<string, readonly string[]>>[] {
  if (access === 'nobody') return [];
  return token === undefined ? [{ session: [] }] : [{ session: [] }, { token: [token] }];
}

type Input =
  | { readonly ok: true; readonly value: { readonly params: undefined; readonly query: undefined; readonly body: undefined } }
  | { readonly ok: false; readonly faults: readonly Refusal[] };

function readInput(definition: Endpoint, request: FastifyRequest): Input {
  const faults: Refusal[] = [];
  const value: Record<string, unknown> = {};
  const sources = { params: request.params, query: request.query, body: request.body } as const;
  for (const name of ['params', 'query', 'body'] as const) {
    const schema: z.ZodType | undefined = definition[name];
    if (schema === undefined) continue;
    const read = schema.safeParse(storableInput(sources[name]));
    if (read.success) value[name] = read.data;
    // A malformed id in the path names nothing that exists: the same answer as a well-formed one that does not.
    else if (name === 'params') return { ok: false, faults: [{ code: 'NOT_FOUND' }] };
    else for (const issue of read.error.issues) faults.push({ code: 'INVALID_INPUT', path: issue.path.join('.'), facts: { reason: issue.message } });
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { params: undefined, query: undefined, body: undefined, ...value } };
}

function readOnce(key: string, method: Method, definition: Endpoint, request: FastifyRequest): Once | null {
  if (method === 'GET' || definition.access === 'nobody') return { key: '', endpoint: key, request: '' };
  const header = request.headers['idempotency-key'];
  if (typeof header !== 'string' || !/^[\w-]{8,100}$/.test(header)) return null;
  const asked = definition.stream === undefined ? JSON.stringify([request.params, request.query, request.body]) : '';
  return { key: header, endpoint: key, request: createHash('sha256').update(asked).digest('base64url') };
}

async function answerFile(reply: FastifyReply, media: string, answer: unknown): Promise<void> {
  const { fileName, bytes } = readFileAnswer(answer);
  await reply
    .header('content-type', media)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}

function readFileAnswer(answer: unknown): FileAnswer {
  if (typeof answer === 'object' && answer !== null && 'fileName' in answer && 'bytes' in answer) {
    const { fileName, bytes } = answer;
    if (typeof fileName === 'string' && bytes instanceof Uint8Array) return { fileName, bytes };
  }
  throw new TypeError('a handler of a file endpoint must answer with a file');
}

/** A stream body reaches its handler unread. */
export type StreamBody = Readable;
