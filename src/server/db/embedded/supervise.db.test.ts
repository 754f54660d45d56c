import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asOwner, embeddedTarget } from '../connect.ts';
import { EmbeddedError, type EmbeddedErrorCode } from './embedded-error.ts';
import { serverIdentity } from './identity.ts';
import { installedPrograms } from './platform.ts';
import { isServerOf, startOf } from './process-table.ts';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './supervise.ts';

const holder = join(import.meta.dirname, '../../../../test/database/hold-directory.ts');

let root: string;
let directory: string;
let undo: (() => Promise<void> | void)[];

beforeEach(() => {
  // Mode 700, as `mktemp -d` makes it: the user that the server runs as under root cannot pass.
  root = mkdtempSync(join(tmpdir(), 'manent-supervise-'));
  directory = join(root, 'data');
  undo = [];
});

afterEach(async () => {
  for (const step of undo.toReversed()) await step();
  rmSync(root, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const cache = join(root, 'cache');
  const server = await startEmbedded({ directory, log: () => undefined, durability: 'none', cache, ...options });
  undo.push(server.stop);
  return server;
}

async function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  return await asOwner(embeddedTarget(server, 'postgres'), async (owner) => {
    const { rows } = await owner.query<{ answer: unknown }>(`select (${sql}) as answer`);
    return rows[0]?.answer;
  });
}

/** Another Manent, in a process of its own. Resolves when its line `wanted` has come. */
async function another(mode: 'hold' | 'write' | 'exit', wanted: RegExp): Promise<{ readonly child: ChildProcess; readonly pid: number; readonly lines: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', holder, directory, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  undo.push(async () => await kill(child));
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (wanted.test(line)) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended after: ${lines.join(', ')}`)));
  });
  const pid = Number(lines[0]?.replace('server ', ''));
  undo.push(() => {
    if (isServerOf(pid, join(directory, 'postgres'))) process.kill(pid, 'SIGQUIT');
  });
  return { child, pid, lines };
}

/** Matches an error by its code and by something that its message must say. */
function refusal(code: EmbeddedErrorCode, words: string): { asymmetricMatch: (error: unknown) => boolean } {
  return { asymmetricMatch: (error) => error instanceof EmbeddedError && error.code === code && error.message.includes(words) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('a new directory', () => {
  it('gets a server that syncs, listens on a private socket only, and sorts by the built-in locale', async () => {
    const server = await start({ durability: 'fsync' });
    expect(server.outcome).toBe('set up');
    expect(await ask(server, `current_setting('fsync')`)).toBe('on');
    expect(await ask(server, `current_setting('listen_addresses')`)).toBe('');
    expect(await ask(server, 'select datlocprovider::text || datlocale from pg_database where datname = current_database()')).toBe('bC.UTF-8');
    expect(statSync(server.host).mode & 0o777).toBe(0o700);
    expect(readdirSync(server.host)).toContain('.s.PGSQL.5432');
  });

  it('is served by nobody when we are root, else by ourselves', async () => {
    const server = await start();
    const expected = serverIdentity()?.uid ?? process.getuid?.();
    expect(statSync(join(directory, 'postgres')).uid).toBe(expected);
    expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).toMatch(new RegExp(`^Uid:\\s+${expected}\\s`, 'm'));
  });

  it('is begun again when a first start was cut off half-way', async () => {
    mkdirSync(join(directory, 'postgres.new'), { recursive: true });
    writeFileSync(join(directory, 'postgres.new', 'PG_VERSION'), '18\n');
    expect((await start()).outcome).toBe('set up');
  });

  it('may lie so deep that its socket must lie elsewhere', async () => {
    directory = join(root, 'x'.repeat(100), 'data');
    const server = await start();
    expect(dirname(server.host)).toBe(tmpdir());
    expect(statSync(server.host).mode & 0o777).toBe(0o700);
    expect(await ask(server, '1')).toBe(1);
    await server.stop();
    expect(existsSync(server.host)).toBe(false);
  });

  it('is guarded by a password where there are no sockets', async () => {
    chmodSync(root, 0o711);
    const server = await start({ transport: 'loopback' });
    expect(server.host).toBe('127.0.0.1');
    expect(await ask(server, `current_setting('listen_addresses')`)).toBe('127.0.0.1');
    await expect(ask({ ...server, password: 'guess' }, '1')).rejects.toThrow('password authentication failed');
  });
});

describe('the programs', () => {
  const copyPackage = (): string => {
    const copy = join(root, 'package');
    cpSync(installedPrograms(), join(copy, 'native'), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a') });
    cpSync(join(installedPrograms(), '../package.json'), join(copy, 'package.json'));
    return join(copy, 'native');
  };

  it('run although the install script that makes their links was blocked, from where nobody else can reach', async () => {
    const native = copyPackage();
    expect(existsSync(join(native, 'lib/libicuuc.so.60'))).toBe(false);
    const cache = mkdtempSync(join(tmpdir(), 'manent-cache-'));
    undo.push(() => rmSync(cache, { recursive: true }));
    chmodSync(cache, 0o711);
    const server = await start({ native, cache });
    expect(await ask(server, '1')).toBe(1);
    expect(existsSync(join(native, 'lib/libicuuc.so.60'))).toBe(true);
    // Only another user than the owner of these directories needs a copy.
    expect(readdirSync(cache)).toHaveLength(serverIdentity() === undefined ? 0 : 1);
  });

  it('say what is wrong when they do not run', async () => {
    const native = join(root, 'native');
    mkdirSync(join(native, 'bin'), { recursive: true });
    writeFileSync(join(native, 'bin/postgres'), 'not a program', { mode: 0o755 });
    await expect(start({ native })).rejects.toThrow(refusal('programs-unusable', 'DATABASE_URL'));
  });
});

describe('an existing directory', () => {
  it('is started again with what it held, and given back by stopping', async () => {
    const first = await start();
    await ask(first, `select set_config('x.y', '1', false)`);
    await first.stop();
    await first.stop();
    expect(startOf(first.pid)).toBeUndefined();
    expect(existsSync(join(directory, 'manent.lock'))).toBe(false);
    expect((await start()).outcome).toBe('started');
  });

  it('is refused while another Manent has it, and free once that one was killed, whose server is adopted', async () => {
    const { child, pid } = await another('hold', /^server/);
    await expect(start()).rejects.toThrow(refusal('directory-held', `process ${child.pid}`));
    await kill(child);
    const server = await start();
    expect(server).toMatchObject({ outcome: 'adopted', pid });
    expect(await ask(server, '1')).toBe(1);
    await server.stop();
    expect(startOf(pid)).toBeUndefined();
  });

  it('is not left with a server when a process ends without closing', async () => {
    const { child } = await another('exit', /^server/);
    if (child.exitCode === null) await once(child, 'exit');
    expect((await start()).outcome).toBe('started');
  });

  it('starts although its pid file names a process that is something else by now', async () => {
    const first = await start();
    const pidFile = join(directory, 'postgres/postmaster.pid');
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    const bystander = spawn('sleep', ['600'], { ...serverIdentity(), stdio: 'ignore' });
    undo.push(async () => await kill(bystander));
    writeFileSync(pidFile, [String(bystander.pid), ...rest].join('\n'));
    expect((await start()).outcome).toBe('started');
    expect(bystander.exitCode).toBeNull();
  });

  it('gets its server back at the same address when that is killed', async () => {
    const lines: string[] = [];
    const server = await start({ log: (line) => lines.push(line) });
    process.kill(server.pid, 'SIGKILL');
    await vi.waitFor(() => expect(lines.at(-1)).toContain('started again'), { timeout: 20_000 });
    expect(await ask(server, '1')).toBe(1);
    expect(lines).toHaveLength(3);
  });

  it('of another major version is refused with the way to move it, and left as it was', async () => {
    await (await start()).stop();
    writeFileSync(join(directory, 'postgres/PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(refusal('major-version-differs', 'pg_dump'));
    writeFileSync(join(directory, 'postgres/PG_VERSION'), '18\n');
    expect((await start()).outcome).toBe('started');
  });

  it('has every row that was acknowledged before server and Manent were killed', async () => {
    const { child, pid, lines } = await another('write', /^row 200$/);
    process.kill(pid, 'SIGKILL');
    await kill(child);
    const acknowledged = Number(lines.at(-1)?.replace('row ', ''));
    const server = await start({ durability: 'fsync' });
    expect(server.outcome).toBe('started');
    expect(await ask(server, `select count(*)::int from acknowledged where n <= ${acknowledged}`)).toBe(acknowledged);
  });
});
