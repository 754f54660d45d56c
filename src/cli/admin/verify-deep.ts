import { allProjectors } from '../../server/app/assemble.ts';
import { checkEntries, rootText } from '../../server/record/check-entries.ts';
import { compareReadTables } from '../../server/record/compare-read-tables.ts';
import { progressLine, say } from '../output.ts';
import { withInstallation } from './open-installation.ts';

/** `manent verify --deep`: the record against its signatures, and the read tables against the record. Returns the exit code. */
export async function verifyDeep(json: boolean): Promise<number> {
  return await withInstallation(async ({ database, services, organisations }) => {
    const results = [];
    for (const organisation of organisations) {
      await services.ledger.catchUp(organisation);
      const entries = progressLine('entries checked');
      const checked = await database.inTransaction({ org: organisation, person: 'system' }, async (write) => await checkEntries(write, organisation, entries.at));
      entries.end();
      const events = progressLine('events replayed');
      const compared = await compareReadTables(database.target, allProjectors(), organisation, events.at);
      events.end();
      results.push({ organisation, entries: checked.size, root: rootText(checked.root), faults: [...checked.faults, ...compared] });
    }
    const ok = results.every((result) => result.faults.length === 0);
    if (json) {
      say(JSON.stringify({ ok, organisations: results }));
    } else {
      say(ok ? 'VERIFIED: the database holds what the record says.' : 'NOT VERIFIED: the database was changed behind the product’s back.');
      for (const result of results) {
        say(`${result.organisation}: ${result.entries} entries, root ${result.root}`);
        for (const fault of result.faults) say(`  ${fault.where}\n    ${fault.what}`);
      }
      if (!ok) say('The record itself decides: keep the data directory as it is for an inquiry, then run `manent rebuild` to make the read tables again.');
    }
    return ok ? 0 : 1;
  });
}
