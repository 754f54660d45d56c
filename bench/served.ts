import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { saidSchema, type Asked, type Said } from './control.ts';

/** A server in a process of its own. */
export interface Served {
  readonly at: string;
  readonly cpu: () => Promise<{ readonly ms: number; readonly rssMb: number }>;
  readonly statements: (url: string, cookie: string) => Promise<{ readonly count: number; readonly bytes: number; readonly status: number }>;
  readonly end: () => Promise<void>;
}

/** Starts `serve-company` or `serve-bare` beside the database of a directory. */
export async function serve(script: 'serve-company' | 'serve-bare', dataDirectory: string, execArgv: readonly string[] = []): Promise<Served> {
  const child = fork(join(import.meta.dirname, `${script}.ts`), [dataDirectory], { execArgv: ['--import', 'tsx', ...execArgv], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const hear = async <Word extends Said['say']>(word: Word): Promise<Extract<Said, { say: Word }>> => {
    const stopped = new AbortController();
    const message: unknown = await Promise.race([
      once(child, 'message', { signal: stopped.signal }).then(([first]: unknown[]) => first),
      once(child, 'exit', { signal: stopped.signal }).then(() => {
        throw new Error(`${script} ended by itself`);
      }),
    ]).finally(() => stopped.abort());
    const said = saidSchema.parse(message);
    if (!says(said, word)) throw new Error(`${script} said ${said.say}, not ${word}`);
    return said;
  };
  const ask = async <Word extends 'cpu' | 'statements'>(asked: Asked & { readonly ask: Word }): Promise<Extract<Said, { say: Word }>> => {
    const answer = hear<Word>(asked.ask);
    child.send(asked);
    return await answer;
  };
  const { at } = await hear('listens');
  return {
    at,
    cpu: async () => await ask({ ask: 'cpu' }),
    statements: async (url, cookie) => await ask({ ask: 'statements', url, cookie }),
    end: async () => {
      const ended = once(child, 'exit');
      child.send({ ask: 'end' } satisfies Asked);
      await ended;
    },
  };
}

function says<Word extends Said['say']>(said: Said, word: Word): said is Extract<Said, { say: Word }> {
  return said.say === word;
}
