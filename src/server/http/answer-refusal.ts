import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../core/kernel/result.ts';
import { refusals, wordRefusal, type ApiRefusal, type RefusalCode } from '../../contract/refusals.ts';

/** Tells whether a code is one of the contract's. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}

/** Refusals in the API's one error shape, and the status that they answer with. */
export interface RefusedAnswer {
  readonly status: number;
  readonly body: { readonly refusals: readonly (Omit<ApiRefusal, 'path'> & { readonly path?: string })[]; readonly requestId: string };
}

/**
 * Words every refusal: code, what, why, what to do, and the path of the input. A code that the contract does not know is a
 * fault of ours and answers INTERNAL.
 */
export function refusedAnswer(found: readonly Refusal[], requestId: string): RefusedAnswer {
  const worded = found.map((refusal) => {
    const code = isRefusalCode(refusal.code) ? refusal.code : 'INTERNAL';
    const words = wordRefusal(code, refusal.facts);
    return refusal.path === undefined ? words : { ...words, path: refusal.path };
  });
  const first = worded[0] ?? wordRefusal('INTERNAL');
  return { status: refusals[first.code].status, body: { refusals: worded.length === 0 ? [first] : worded, requestId } };
}

/** Answers with refusals. */
export async function answerRefusals(reply: FastifyReply, found: readonly Refusal[]): Promise<void> {
  const { status, body } = refusedAnswer(found, reply.request.id);
  await reply.status(status).header('cache-control', 'no-store').send(body);
}
