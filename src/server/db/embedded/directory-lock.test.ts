import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDirectory } from './directory-lock.ts';
import { startOf } from './process-table.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'manent-lock-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const leave = (holder: unknown): void => writeFileSync(join(directory, 'manent.lock'), JSON.stringify(holder));

it('gives the directory to one, until it is given back', () => {
  const unlock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(`(process ${process.pid})`);
  unlock();
  lockDirectory(directory)();
  expect(readdirSync(directory)).toEqual([]);
});

it('takes over from a process that has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const holder = { pid: child.pid, start: startOf(child.pid ?? 0) };
  leave(holder);
  expect(() => lockDirectory(directory)).toThrow('in use by another Manent');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(lockDirectory(directory)).not.toThrow();
});

it('is not fooled by a process id that means another process by now', () => {
  leave({ pid: process.pid, start: 'some boot/1' });
  expect(lockDirectory(directory)).not.toThrow();
});

it('takes over from a lock that a power cut left empty', () => {
  writeFileSync(join(directory, 'manent.lock'), '');
  expect(lockDirectory(directory)).not.toThrow();
});

it('gives back its own lock only', () => {
  const unlock = lockDirectory(directory);
  leave({ pid: 1, start: startOf(1) });
  unlock();
  expect(existsSync(join(directory, 'manent.lock'))).toBe(true);
});
