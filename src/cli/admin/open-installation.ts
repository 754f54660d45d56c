import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { isId, type OrganisationId } from '../../core/kernel/id.ts';
import { assemble, type Assembled } from '../../server/app/assemble.ts';
import { makeLog } from '../../server/app/log.ts';
import { readConfig } from '../../server/config/env.ts';
import { attachDatabase, type OpenDatabase } from '../../server/db/open.ts';
import { note } from '../output.ts';

/** This machine's installation, for an operator's command: beside a running server, or on its own. */
export interface Installation extends Assembled {
  readonly database: OpenDatabase;
  readonly organisations: readonly OrganisationId[];
}

/** Runs an operator's command on this machine's installation. No loops are started and nothing listens. */
export async function withInstallation<Value>(work: (installation: Installation) => Promise<Value>): Promise<Value> {
  const config = readConfig();
  const log = makeLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const database = await attachDatabase({ dataDirectory: config.dataDirectory, databaseUrl: config.databaseUrl }, note);
  try {
    const assembled = await assemble({ config, log, database, target: database.target, now: () => Temporal.Now.instant(), demo: false });
    try {
      return await work({ ...assembled, database, organisations: await listOrganisations(database) });
    } finally {
      await assembled.close();
    }
  } finally {
    await database.close();
  }
}

async function listOrganisations(database: OpenDatabase): Promise<readonly OrganisationId[]> {
  const { rows } = await database.inTransaction({ org: null, person: 'system' }, async (write) => await sql<{ org_id: string }>`select org_id from ledger_head order by org_id`.execute(write));
  return rows.map((row) => row.org_id).filter((id) => isId('organisation', id));
}
