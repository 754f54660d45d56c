import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Decision } from '../../core/kernel/result.ts';
import { refusedAnswer } from './answer-refusal.ts';

/** Lines of JSON, one a step. */
export const stepsMedia = 'application/x-ndjson';

/**
 * Answers while the work is under way: lines `{"progress":{"done","of"}}`, then one `{"status","body"}` with what the endpoint
 * would have answered. The status of the answer itself is 200 by then, whatever comes of the work. Nothing is kept in this
 * process: whoever asked hears it on their own connection.
 */
export async function answerInSteps(
  reply: FastifyReply,
  output: z.ZodType,
  work: (progress: (done: number, of: number) => void) => Promise<Decision<unknown, string>>,
): Promise<void> {
  const lines = new PassThrough();
  // Somebody who left does not hear the rest; the work goes on, and its outcome stands.
  lines.on('error', () => undefined);
  const tell = (line: unknown): void => {
    if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`);
  };
  const answer = async (): Promise<unknown> => {
    try {
      const outcome = await work((done, of) => tell({ progress: { done, of } }));
      return outcome.ok ? { status: 200, body: output.parse(outcome.value) } : refusedAnswer(outcome.failure, reply.request.id);
    } catch (error) {
      reply.log.error({ requestId: reply.request.id, fault: error instanceof Error ? error.name : 'unknown' }, 'a request failed');
      return refusedAnswer([{ code: 'INTERNAL' }], reply.request.id);
    }
  };
  const finish = async (): Promise<void> => {
    tell(await answer());
    lines.end();
  };
  void finish();
  await reply.header('content-type', stepsMedia).header('cache-control', 'no-store').send(lines);
}
