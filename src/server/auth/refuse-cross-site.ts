import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRefusals } from '../http/answer-refusal.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every change that another site asks a browser for. A browser says where a request comes from in
 * `Sec-Fetch-Site` (which no page can forge), older ones and plain http in `Origin`; a program names our origin itself.
 */
export function refuseCrossSite(origin: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (reading.has(request.method) || isSameSite(request.headers, origin)) return;
    await answerRefusals(reply, [{ code: 'CROSS_SITE' }]);
  };
}

function isSameSite(headers: FastifyRequest['headers'], origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === origin : site === 'same-origin';
}
