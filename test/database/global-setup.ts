import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

let running: Awaited<ReturnType<typeof startTestServer>> | undefined;

/** Starts one database server for the whole run, with a migrated template to clone. */
export async function setup(project: TestProject): Promise<void> {
  running = await startTestServer();
  project.provide('testServer', running.server);
}

/** Stops it, whatever came of the tests. */
export async function teardown(): Promise<void> {
  await running?.stop();
}
