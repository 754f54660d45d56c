import process from 'node:process';
import { Option, type Command } from 'commander';
import { textKindSchema, type TextKind } from '../../core/language/diagnostic.ts';
import { CommandError, note, say } from '../output.ts';
import { lintEntries } from './lint-entries.ts';
import { lintPlan, type Finding } from './lint-plan.ts';
import { sarifOf } from './write-sarif.ts';

interface LintOptions {
  readonly jsonl: boolean;
  readonly format?: 'text' | 'json' | 'sarif';
  readonly kind?: TextKind;
  readonly roster: readonly string[];
}

const collectNames = (names: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
];

/**
 * `manent lint`: marks in a plan, or in a list of entries, what a third person could never check. Needs no server and no network. Exit
 * code 0: nothing stops a signature; 1: a criterion or a commitment would not pass its gate; 2: it could not be read.
 */
export function addLint(program: Command): void {
  program
    .command('lint')
    .description('mark what nobody could check later in plans (.md, .txt) or in lines of JSON')
    .argument('[files...]', 'the files, or - for standard input')
    .option('--jsonl', 'the file has one entry a line, {"id", "kind", "text"}; answers with one line each and exit code 0', false)
    .addOption(new Option('--format <format>', 'how to say what was found in a plan').choices(['text', 'json', 'sarif']))
    .addOption(new Option('--kind <kind>', 'what text is of which nothing says it, instead of guessing').choices([...textKindSchema.options]))
    .option('--roster <names>', 'names of people who may be meant, separated by commas; may be repeated', collectNames, [])
    .action(async (files: readonly string[], { jsonl, format, kind, roster }: LintOptions) => {
      const options = { kind: kind ?? null, roster };
      const [first, second] = files;
      if (first === undefined) throw new CommandError('Nothing to lint. Name a file (plan.md), or - for standard input.');
      if (jsonl) {
        if (second !== undefined) throw new CommandError('--jsonl takes one file. Run it once for each.');
        if (format !== undefined) throw new CommandError('--jsonl has a form of its own. Leave --format away.');
        await lintEntries(first, options);
        return;
      }
      const inFiles: (readonly Finding[])[] = [];
      for (const file of files) inFiles.push(await lintPlan(file, options));
      const found = inFiles.flat();
      if (format === 'sarif') say(JSON.stringify(sarifOf(found), null, 2));
      else if (format === 'json') say(JSON.stringify({ findings: found }));
      else {
        for (const finding of found) say(lineOf(finding));
        note(summaryOf(found));
      }
      process.exitCode = found.some(({ diagnostic }) => diagnostic.severity === 'gate') ? 1 : 0;
    });
}

function lineOf({ file, start, diagnostic: { severity, ruleId, message, question } }: Finding): string {
  return `${file}:${start.line}:${start.column} ${severity} ${ruleId} ${message} - ${question}`;
}

function summaryOf(found: readonly Finding[]): string {
  if (found.length === 0) return 'Nothing found: a third person could check it all.';
  const gates = found.filter(({ diagnostic }) => diagnostic.severity === 'gate').length;
  return `${found.length} found${gates === 0 ? '' : `, ${gates} of them would stop a signature`}.`;
}
