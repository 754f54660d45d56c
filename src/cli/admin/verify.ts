import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { verifyPacket, type PacketVerdict } from '../../core/packets/verify-packet.ts';
import { readPacket } from '../../server/packets/read-packet.ts';
import { nodeCrypto } from '../../server/record/crypto.ts';
import { CommandError, say } from '../output.ts';
import { verifyDeep } from './verify-deep.ts';

interface VerifyOptions {
  readonly policy?: string;
  readonly receipt: readonly string[];
  readonly have: readonly string[];
  readonly deep: boolean;
  readonly json: boolean;
}

const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];

/**
 * `manent verify`: judges a packet offline against a trust policy from outside it, or (`--deep`) this installation's own
 * database. Exit code 0: everything holds; 1: something does not; 2: it could not be judged.
 */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('verify a packet offline, or this installation’s own record with --deep')
    .argument('[packet]', 'a packet: a directory or a .zip')
    .option('--policy <file>', 'the trust policy that names the log’s public key, obtained outside the packet')
    .option('--receipt <file>', 'a receipt or checkpoint that you kept; may be repeated', collect, [])
    .option('--have <file>', 'a leaf that you kept from an earlier packet; may be repeated', collect, [])
    .option('--deep', 'recompute this installation’s record and read tables and compare', false)
    .option('--json', 'print one JSON object', false)
    .action(async (packet: string | undefined, options: VerifyOptions) => {
      if (options.deep) {
        process.exitCode = await verifyDeep(options.json);
        return;
      }
      if (packet === undefined) throw new CommandError('Nothing to verify. Name a packet, or use --deep for this installation’s own record.');
      if (options.policy === undefined) {
        throw new CommandError('No trust policy. A key inside a packet proves nothing: get policy.txt from the organisation by another way and pass --policy policy.txt.');
      }
      const verdict = verifyPacket(
        await readPacket(packet),
        readText(options.policy),
        { receipts: options.receipt.map(readText), have: options.have.map((path) => new Uint8Array(readBytes(path))) },
        nodeCrypto,
      );
      if (options.json) say(JSON.stringify(verdict));
      else printVerdict(verdict);
      process.exitCode = { ok: 0, failed: 1, unreadable: 2 }[verdict.verdict];
    });
}

function printVerdict({ verdict, findings }: PacketVerdict): void {
  const sentences = {
    ok: 'VERIFIED: every entry shown stands in the signed record, and every rule of the record holds.',
    failed: 'NOT VERIFIED: this is not what was recorded. See below.',
    unreadable: 'NOT JUDGED: this could not be read as a packet. See below.',
  };
  say(sentences[verdict]);
  for (const { code, entry, what, means, todo } of findings) {
    say(`\n${code}${entry === undefined ? '' : `  entry ${entry}`}`);
    say(`  ${what}`);
    say(`  It means: ${means}`);
    say(`  To do: ${todo}`);
  }
}

function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}). Check the path.`);
  }
}
