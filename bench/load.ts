import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { z } from 'zod';

const resultSchema = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

/** What came of some seconds of load. Latencies in ms. */
export interface Load {
  readonly perSecond: number;
  readonly total: number;
  readonly p50: number;
  readonly p99: number;
}

/** Asks one address over and over at so many connections, from a process of its own (autocannon). Any refusal or error is a fault. */
export async function load(url: string, options: { readonly connections: number; readonly seconds: number; readonly cookie?: string }): Promise<Load> {
  const program = createRequire(import.meta.url).resolve('autocannon');
  const headers = options.cookie === undefined ? [] : ['-H', `cookie=${options.cookie}`];
  const child = spawn(process.execPath, [program, '--json', '--no-progress', '-c', String(options.connections), '-d', String(options.seconds), ...headers, url], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk);
  const { requests, latency, non2xx, errors } = resultSchema.parse(JSON.parse(text));
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors from ${new URL(url).pathname}`);
  return { perSecond: requests.average, total: requests.total, p50: latency.p50, p99: latency.p99 };
}
