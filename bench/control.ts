import { z } from 'zod';

/** What the process that serves is asked over its control channel. The load never passes here. */
export const askedSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('cpu') }),
  z.object({ ask: z.literal('statements'), url: z.string(), cookie: z.string() }),
  z.object({ ask: z.literal('end') }),
]);
export type Asked = z.infer<typeof askedSchema>;

/** What it says: where it listens, the CPU it used so far, what one request sent to the database. */
export const saidSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('listens'), at: z.string() }),
  z.object({ say: z.literal('cpu'), ms: z.number(), rssMb: z.number() }),
  z.object({ say: z.literal('statements'), count: z.number(), bytes: z.number(), status: z.number() }),
]);
export type Said = z.infer<typeof saidSchema>;

/** Answers what the parent asks until it asks for the end. Called by the process that serves. */
export function answerParent(at: string, answer: { readonly statements: (url: string, cookie: string) => Promise<{ readonly count: number; readonly bytes: number; readonly status: number }>; readonly end: () => Promise<void> }): void {
  const say = (said: Said): void => void process.send?.(said);
  const respond = async (message: unknown): Promise<void> => {
    const asked = askedSchema.parse(message);
    if (asked.ask === 'statements') say({ say: 'statements', ...(await answer.statements(asked.url, asked.cookie)) });
    if (asked.ask === 'cpu') {
      const { user, system } = process.cpuUsage();
      say({ say: 'cpu', ms: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 1e6 });
    }
    if (asked.ask === 'end') {
      await answer.end();
      process.disconnect();
    }
  };
  process.on('message', (message) => {
    respond(message).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  });
  say({ say: 'listens', at });
}
