import { stderr, stdout } from 'node:process';

/** Prints a line of a command's answer on standard output. */
export function say(line: string): void {
  stdout.write(`${line}\n`);
}

/** Prints a line about progress or trouble on standard error, so that an answer can be piped on. */
export function note(line: string): void {
  stderr.write(`${line}\n`);
}

/** Says on a terminal how far a long task has come, on one line that is overwritten; elsewhere nothing. */
export function progressLine(label: string): { readonly at: (done: number) => void; readonly end: () => void } {
  if (!stderr.isTTY) return { at: () => undefined, end: () => undefined };
  return {
    at: (done) => {
      stderr.write(`\r${label}: ${done.toLocaleString('en')}`);
    },
    end: () => {
      stderr.write('\r\u001b[K');
    },
  };
}

/** A command could not do its work for a reason that the user can mend: its message says what, why and what to do. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
