import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRefusals } from '../http/answer-refusal.ts';
import { readBearer } from '../http/bearer.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every change that another site asks a browser for. A browser says where a request comes from in
 * `Sec-Fetch-Site` (which no page can forge), older ones and plain http in `Origin`; a program names our origin itself.
 * A request with an API token is let by where its cookie is not looked at: no page can make a browser send one by itself.
 */
export function refuseCrossSite(origin: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (reading.has(request.method) || isSameSite(request.headers, origin)) return;
    if (request.routeOptions.config.bearer === true && readBearer(request.headers) !== null) return;
    await answerRefusals(reply, [{ code: 'CROSS_SITE' }]);
  };
}

function isSameSite(headers: FastifyRequest['headers'], origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === origin : site === 'same-origin';
}
