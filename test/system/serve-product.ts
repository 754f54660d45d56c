import { findFreePort } from '../../src/cli/admin/demo/free-port.ts';
import { endProcess, until } from './data-directory.ts';
import { startManent, type Ended, type Variables } from './run-manent.ts';

/** A product that serves. */
export interface Served {
  readonly url: string;
  /** What further commands need to find the same installation. */
  readonly variables: Variables;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The one-time link, as soon as it is printed. */
  readonly setupLink: () => Promise<string>;
  /** Asks it to stop, as a service manager does, and tells how it went. */
  readonly stop: () => Promise<Ended>;
  /** kill -9. The database server that it started lives on. */
  readonly kill: () => Promise<void>;
}

const linkPattern = /http:\/\/localhost:\d+\/welcome\?token=[\w.-]+/;

/** The variables of an installation on a free port of this machine. */
export async function chooseVariables(data: string, more: Variables = {}): Promise<Variables> {
  return { MANENT_DATA: data, MANENT_URL: `http://localhost:${await findFreePort()}`, ...more };
}

/** Starts `manent serve` and waits until it says that it is ready. */
export async function serve(variables: Variables): Promise<Served> {
  const { child, stdout, stderr, ended } = startManent(['serve'], variables);
  const url = variables['MANENT_URL'] ?? '';
  await until(() => stdout().includes('Manent is ready at') || child.exitCode !== null, 'the product is ready', 60);
  if (child.exitCode !== null) throw new Error(`the product ended at once (${child.exitCode}): ${(await ended).stderr}`);
  return {
    url,
    variables,
    stdout,
    stderr,
    setupLink: async () => {
      await until(() => linkPattern.test(stdout()), 'a set-up link is printed');
      return linkPattern.exec(stdout())?.[0] ?? '';
    },
    stop: async () => {
      child.kill('SIGTERM');
      return await ended;
    },
    kill: async () => {
      if (child.pid !== undefined) await endProcess(child.pid);
      await ended;
    },
  };
}
