import type { Config } from '../src/server/config/env.ts';

/** How a benchmark's product is configured: an address that nobody else uses, no mail server, nothing logged. */
export function companyConfig(dataDirectory: string): Config {
  return { dataDirectory, url: new URL('http://localhost:4199'), host: '127.0.0.1', port: 0, databaseUrl: undefined, smtpUrl: undefined, mailFrom: 'manent@bench.example', logLevel: 'silent' };
}
