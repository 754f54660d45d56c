import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { verifyPacket, type PacketVerdict } from '../../core/packets/verify-packet.ts';
import { isReceipt, verifyReceipt } from '../../core/packets/verify-receipt.ts';
import { readPacket } from '../../server/packets/read-packet.ts';
import { nodeCrypto } from '../../server/record/crypto.ts';
import { CommandError, say } from '../output.ts';

interface VerifyOptions {
  readonly policy?: string;
  readonly receipt: readonly string[];
  readonly have: readonly string[];
  readonly deep: boolean;
  readonly json: boolean;
}

const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];

/**
 * `manent verify`: judges a packet or a receipt offline against a trust policy from outside it, or (`--deep`) this installation's own
 * database. Exit code 0: everything holds; 1: something does not; 2: it could not be judged.
 */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('verify a packet or a receipt offline, or this installation’s own record with --deep')
    .argument('[packet]', 'a packet (a directory or a .zip), or a receipt (.tlog-proof)')
    .option('--policy <file>', 'the trust policy that names the log’s public key, obtained outside the packet')
    .option('--receipt <file>', 'a receipt or checkpoint that you kept; may be repeated', collect, [])
    .option('--have <file>', 'a leaf that you kept from an earlier packet; may be repeated', collect, [])
    .option('--deep', 'recompute this installation’s record and read tables and compare', false)
    .option('--json', 'print one JSON object', false)
    .action(async (packet: string | undefined, options: VerifyOptions) => {
      if (options.deep) {
        // Judging a packet needs no server; without it the command starts in a third of the time.
        const { verifyDeep } = await import('./verify-deep.ts');
        process.exitCode = await verifyDeep(options.json);
        return;
      }
      if (packet === undefined) throw new CommandError('Nothing to verify. Name a packet, or use --deep for this installation’s own record.');
      if (options.policy === undefined) {
        throw new CommandError('No trust policy. A key inside a packet proves nothing: get policy.txt from the organisation by another way and pass --policy policy.txt.');
      }
      const policy = readText(options.policy);
      const receipt = readReceipt(packet);
      if (receipt !== null) {
        const judged = verifyReceipt(receipt, policy, nodeCrypto);
        if (options.json) say(JSON.stringify(judged));
        else {
          const { entry } = judged;
          if (entry !== null) say(`VERIFIED: entry ${entry.seq} (${entry.type}, recorded ${entry.at}) stands in the signed record.`);
          else say(headlines[judged.verdict]);
          printFindings(judged);
        }
        process.exitCode = exitCodes[judged.verdict];
        return;
      }
      const verdict = verifyPacket(
        await readPacket(packet),
        policy,
        { receipts: options.receipt.map(readText), have: options.have.map((path) => new Uint8Array(readBytes(path))) },
        nodeCrypto,
      );
      if (options.json) say(JSON.stringify(verdict));
      else {
        say(headlines[verdict.verdict]);
        printFindings(verdict);
      }
      process.exitCode = exitCodes[verdict.verdict];
    });
}

const headlines = {
  ok: 'VERIFIED: every entry shown stands in the signed record, and every rule of the record holds.',
  failed: 'NOT VERIFIED: this is not what was recorded. See below.',
  unreadable: 'NOT JUDGED: this could not be read as a packet or a receipt. See below.',
} as const;

const exitCodes = { ok: 0, failed: 1, unreadable: 2 } as const;

function printFindings({ findings }: PacketVerdict): void {
  for (const { code, entry, what, means, todo } of findings) {
    say(`\n${code}${entry === undefined ? '' : `  entry ${entry}`}`);
    say(`  ${what}`);
    say(`  It means: ${means}`);
    say(`  To do: ${todo}`);
  }
}

/** A receipt is small; what is larger, or no file, is looked at as a packet. */
const largestReceipt = 200_000;

/** The text of a receipt (`*.tlog-proof`); null when the path leads to something else. */
function readReceipt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > largestReceipt) return null;
  const text = readText(path);
  return isReceipt(text) ? text : null;
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
