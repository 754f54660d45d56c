#!/usr/bin/env node
import { argv, exit } from 'node:process';
import { Command, CommanderError } from 'commander';
import { addVerbs } from './verbs.ts';
import { CommandError, note } from './output.ts';

const program = new Command('manent')
  .description('A self-hosted 1on1 system whose record a third party can verify offline')
  .exitOverride()
  .showHelpAfterError('(manent --help shows the commands)');
addVerbs(program);

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
