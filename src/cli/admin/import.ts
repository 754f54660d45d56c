import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import type { ImportPreview } from '../../contract/kpis.ts';
import { wordRefusal } from '../../contract/refusals.ts';
import { importMappingSchema, type ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { importFile } from '../../server/kpis/import-file.ts';
import { previewImport } from '../../server/kpis/preview-import.ts';
import { CommandError, note, say } from '../output.ts';
import { withInstallation } from './open-installation.ts';
import { personByEmail } from './person-by-email.ts';

interface ImportOptions {
  readonly as: string;
  readonly owner?: string;
  readonly keep: string;
  readonly mapping?: string;
  readonly team?: string;
  readonly preview: boolean;
  readonly json: boolean;
}

/** `manent import FILE --as EMAIL --owner EMAIL`: a file as readings; faulty rows are named, and exit code 1 says that there were some. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('import KPI readings: sprints, tables of values, exports of trackers')
    .argument('<file>', 'a file of a kind that the guide names')
    .requiredOption('--as <email>', 'who imports')
    .option('--owner <email>', 'who answers for the KPIs (default: who imports)')
    .option('--keep <which>', 'good: record good rows although others are faulty; nothing: all or nothing', 'nothing')
    .option('--team <name>', 'whose work it is, where the file does not say')
    .option('--mapping <json>', 'a JSON file with what the file does not say: columns, units, date order (see the guide)')
    .option('--preview', 'record nothing: say what the file is, how it would be read, and what is missing', false)
    .option('--json', 'print one JSON object', false)
    .action(async (file: string, options: ImportOptions) => {
      if (!existsSync(file)) throw new CommandError(`${file} does not exist. Check the path.`);
      if (statSync(file).isDirectory()) throw new CommandError(`${file} is a folder. Name a file in it.`);
      if (options.keep !== 'good' && options.keep !== 'nothing') throw new CommandError('--keep takes good or nothing.');
      const keep = options.keep;
      const mapping = { ...readMapping(options.mapping), ...(options.team === undefined ? {} : { team: options.team }) };
      await withInstallation(async ({ services }) => {
        const viewer = await personByEmail(services, options.as);
        const owner = options.owner === undefined ? viewer : await personByEmail(services, options.owner);
        if (options.preview) {
          const seen = await previewImport(services, viewer, createReadStream(file), { owner: owner.person, mapping });
          if (!seen.ok) throw new CommandError(sentenceOf(seen.failure[0]));
          if (options.json) say(JSON.stringify(seen.value));
          else printPreview(seen.value);
          process.exitCode = seen.value.faultCount + seen.value.asks.length === 0 ? 0 : 1;
          return;
        }
        const result = await importFile(services, viewer, createReadStream(file), { owner: owner.person, keep, mapping });
        if (!result.ok) {
          for (const refusal of result.failure) {
            // The path names the place: `line.3.end_date`.
            const [, line, ...column] = refusal.code === 'IMPORT_FAULT' ? (refusal.path ?? '').split('.') : [];
            note(line === undefined ? sentenceOf(refusal) : faultLine(line, column.join('.'), wordRefusal(refusal.code, refusal.facts).why));
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

function readMapping(path: string | undefined): ImportMapping {
  if (path === undefined) return {};
  if (!existsSync(path)) throw new CommandError(`${path} does not exist. Check the path.`);
  const read = importMappingSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!read.success) throw new CommandError(`${path} is no mapping: ${read.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.message}`).join('; ')}.`);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function printPreview({ kind, rows, readings, kpis, first, asks, faults, faultCount }: ImportPreview): void {
  say(`${kind ?? 'unknown kind'}: ${rows} rows give ${readings} readings, ${faultCount} faults`);
  for (const kpi of kpis) say(`KPI ${kpi.name}${kpi.team === '' ? '' : ` of ${kpi.team}`}: ${kpi.readings} readings, ${kpi.unit}, better is ${kpi.direction} (${kpi.state === 'asks' ? 'proposed: say it in the mapping' : kpi.state})`);
  for (const { line, kpi, to, value } of first) say(`line ${line}: ${kpi}, ${to}, ${value}`);
  for (const ask of asks) note(`missing: ${ask}`);
  for (const fault of faults) note(faultLine(String(fault.line), fault.column ?? '', fault.reason));
}

function sentenceOf(refusal: { readonly code: Parameters<typeof wordRefusal>[0]; readonly facts?: Parameters<typeof wordRefusal>[1] } | undefined): string {
  const { what, why, todo } = wordRefusal(refusal?.code ?? 'INTERNAL', refusal?.facts);
  return `${what} ${why} ${todo}`;
}

/** One fault of a file: its line, its column where it has one, and the reason. */
function faultLine(line: string, column: string, reason: string): string {
  return `line ${line}${column === '' ? '' : `, ${column}`}: ${reason}`;
}
