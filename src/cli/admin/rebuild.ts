import type { Command } from 'commander';
import { allProjectors } from '../../server/app/assemble.ts';
import { rebuildReadTables } from '../../server/record/rebuild.ts';
import { progressLine, say } from '../output.ts';
import { withInstallation } from './open-installation.ts';

/** `manent rebuild`: makes the read tables again from the events. Readers see the old rows until the new ones are complete. */
export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('make the read tables again from the record')
    .action(async () => {
      await withInstallation(async ({ database, organisations }) => {
        for (const organisation of organisations) {
          const line = progressLine('events replayed');
          const events = await rebuildReadTables(database, allProjectors(), organisation, line.at);
          line.end();
          say(`${organisation}: rebuilt from ${events} events`);
        }
      });
    });
}
