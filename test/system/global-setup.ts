import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built command line that the tests run. */
    readonly bundle: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy: string | undefined;

/** Builds the product if need be, and sets a copy aside: a build during the run must not change it under the tests. */
export function setup(project: TestProject): void {
  execFileSync(process.execPath, [join(root, 'build/ensure-built.mjs')], { cwd: root, stdio: 'inherit' });
  copy = join(root, '.cache', `system-${process.pid}`);
  mkdirSync(copy, { recursive: true });
  cpSync(join(root, 'dist'), copy, { recursive: true });
  project.provide('bundle', join(copy, 'manent.js'));
}

export function teardown(): void {
  if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
}
