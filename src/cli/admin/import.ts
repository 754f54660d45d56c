import { createReadStream, existsSync, statSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { wordRefusal } from '../../contract/refusals.ts';
import { importSprints } from '../../server/kpis/import-sprints.ts';
import { CommandError, note, say } from '../output.ts';
import { withInstallation } from './open-installation.ts';
import { personByEmail } from './person-by-email.ts';

interface ImportOptions {
  readonly as: string;
  readonly owner?: string;
  readonly keep: string;
  readonly json: boolean;
}

/** `manent import FILE --as EMAIL --owner EMAIL`: sprints as readings; faulty rows are named, and exit code 1 says that there were some. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('import sprints (CSV) as KPI readings')
    .argument('<file>', 'a CSV with the columns of the guide')
    .requiredOption('--as <email>', 'who imports')
    .option('--owner <email>', 'who answers for the KPIs (default: who imports)')
    .option('--keep <which>', 'good: record good rows although others are faulty; nothing: all or nothing', 'nothing')
    .option('--json', 'print one JSON object', false)
    .action(async (file: string, options: ImportOptions) => {
      if (!existsSync(file)) throw new CommandError(`${file} does not exist. Check the path.`);
      if (statSync(file).isDirectory()) throw new CommandError(`${file} is a folder. Name a CSV file in it.`);
      if (options.keep !== 'good' && options.keep !== 'nothing') throw new CommandError('--keep takes good or nothing.');
      const keep = options.keep;
      await withInstallation(async ({ services }) => {
        const viewer = await personByEmail(services, options.as);
        const owner = options.owner === undefined ? viewer : await personByEmail(services, options.owner);
        const result = await importSprints(services, viewer, createReadStream(file), { owner: owner.person, keep });
        if (!result.ok) {
          for (const refusal of result.failure) {
            const words = wordRefusal(refusal.code, refusal.facts);
            // The path names the place: `line.3.end_date`.
            const [, line, ...column] = refusal.code === 'IMPORT_FAULT' ? (refusal.path ?? '').split('.') : [];
            note(line === undefined ? `${words.what} ${words.why} ${words.todo}` : faultLine(line, column.join('.'), words.why));
          }
          process.exitCode = 1;
          return;
        }
        const { recorded, unchanged, corrected, rows, faults, faultCount } = result.value;
        if (options.json) say(JSON.stringify(result.value));
        else {
          say(`${rows} rows: ${recorded} readings recorded, ${corrected} corrected, ${unchanged} unchanged, ${faultCount} rows with faults`);
          for (const fault of faults) note(faultLine(String(fault.line), fault.column ?? '', fault.reason));
        }
        process.exitCode = faultCount === 0 ? 0 : 1;
        // The clocks and mails of a trigger are the running server's work; the command only records.
        await services.ledger.catchUp(viewer.organisation);
      });
    });
}

/** One fault of a file: its line, its column where it has one, and the reason. */
function faultLine(line: string, column: string, reason: string): string {
  return `line ${line}${column === '' ? '' : `, ${column}`}: ${reason}`;
}
