import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../core/kernel/result.ts';
import { refusals, wordRefusal, type RefusalCode } from '../../contract/refusals.ts';

/** Tells whether a code is one of the contract's. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}

/**
 * Answers with every refusal in the API's one error shape: code, what, why, what to do, and the path of the input.
 * A code that the contract does not know is a fault of ours and answers INTERNAL.
 */
export async function answerRefusals(reply: FastifyReply, found: readonly Refusal[]): Promise<void> {
  const worded = found.map((refusal) => {
    const code = isRefusalCode(refusal.code) ? refusal.code : 'INTERNAL';
    const words = wordRefusal(code, refusal.facts);
    return refusal.path === undefined ? words : { ...words, path: refusal.path };
  });
  const first = worded[0] ?? wordRefusal('INTERNAL');
  await reply
    .status(refusals[first.code].status)
    .header('cache-control', 'no-store')
    .send({ refusals: worded.length === 0 ? [first] : worded, requestId: reply.request.id });
}
