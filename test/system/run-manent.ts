import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inject } from 'vitest';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The variables that a command is given; nothing of the test's own environment reaches it. */
export type Variables = Readonly<Record<string, string>>;

/** A command that is under way. */
export interface UnderWay {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it has ended and everything that it printed has arrived. */
  readonly ended: Promise<Ended>;
}

/** No command of these tests takes longer than this on a busy machine, in milliseconds. */
const patienceMs = 120_000;

/** Starts `manent` as a shell would. `node`: arguments for Node itself. */
export function startManent(args: readonly string[], variables: Variables = {}, node: readonly string[] = []): UnderWay {
  const child = spawn(process.execPath, [...node, inject('bundle'), ...args], {
    // A time zone far from UTC and from the test's own: civil days must not hang on either.
    env: { TZ: 'America/Los_Angeles', LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const ended = once(child, 'close').then((): Ended => {
    clearTimeout(limit);
    return { code: child.exitCode, signal: child.signalCode, ...printed };
  });
  return { child, stdout: () => printed.stdout, stderr: () => printed.stderr, ended };
}

/** Runs a command to its end. */
export async function manent(args: readonly string[], variables: Variables = {}, node: readonly string[] = []): Promise<Ended> {
  return await startManent(args, variables, node).ended;
}
