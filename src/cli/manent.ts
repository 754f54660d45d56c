#!/usr/bin/env node
import process, { argv, exit, stdout } from 'node:process';
import { Command, CommanderError } from 'commander';
import { addVerbs } from './verbs.ts';
import { CommandError, note } from './output.ts';

// Whoever reads the answer may stop reading (`| head`): that is no fault to report, and no answer that was given either.
stdout.on('error', (error: Error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  exit(process.exitCode ?? 2);
});

const program = new Command('manent')
  .description('A self-hosted 1on1 system whose record a third party can verify offline')
  .exitOverride()
  .showHelpAfterError('(manent --help shows the commands)');
await addVerbs(program, argv[2]);

try {
  await program.parseAsync(argv);
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? 0 : 2);
  if (error instanceof CommandError) {
    note(error.message);
    exit(error.exitCode);
  }
  // Named errors say themselves what to do; anything else is a fault of ours and shows where it arose.
  note(error instanceof Error ? (error.name === 'Error' || error.name === 'TypeError' ? (error.stack ?? error.message) : error.message) : 'failed');
  exit(2);
}
