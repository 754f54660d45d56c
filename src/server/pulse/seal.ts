import { constants, generateKeyPair, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isCivilDate, type CivilDate } from '../../core/kernel/schema.ts';
import { pulseChoiceSchema } from '../../core/pulse/events.ts';
import type { Ballot } from '../../core/pulse/pulse-round.ts';

/** RSA-OAEP with SHA-256: whatever the answers, 256 bytes come out, and never the same ones twice. */
const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

const ballotSchema = z.array(pulseChoiceSchema).max(10);

/** Seals a ballot so that only the round's private key opens it. */
export function sealBallot(ballot: Ballot, publicKey: string): Buffer {
  return publicEncrypt({ key: publicKey, ...padding }, Buffer.from(JSON.stringify(ballot)));
}

/** Opens sealed ballots; null for one that this key does not open, as after a restore of another day's backup. */
export function openBallots(sealed: readonly Buffer[], privateKey: string): readonly (Ballot | null)[] {
  return sealed.map((each) => {
    try {
      return ballotSchema.parse(JSON.parse(privateDecrypt({ key: privateKey, ...padding }, each).toString()));
    } catch {
      return null;
    }
  });
}

/** Makes a round's key pair: the private half goes to a file beside the database, never into it; the public one is returned. */
export async function makeRoundKey(dataDirectory: string, pulse: string, week: CivilDate): Promise<string> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  mkdirSync(join(dataDirectory, 'pulse'), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile(dataDirectory, pulse, week), pair.privateKey, { mode: 0o600 });
  return pair.publicKey;
}

/** The private key of an open round; null when this server does not have it. */
export function readRoundKey(dataDirectory: string, pulse: string, week: CivilDate): string | null {
  try {
    return readFileSync(keyFile(dataDirectory, pulse, week), 'utf8');
  } catch {
    return null;
  }
}

/** Destroys a round's private key: written over, then removed. From here on no backup, log or old row can be read. */
export function destroyRoundKey(dataDirectory: string, pulse: string, week: CivilDate): void {
  const path = keyFile(dataDirectory, pulse, week);
  const key = readRoundKey(dataDirectory, pulse, week);
  if (key !== null) writeFileSync(path, randomBytes(key.length));
  rmSync(path, { force: true });
}

function keyFile(dataDirectory: string, pulse: string, week: CivilDate): string {
  return join(dataDirectory, 'pulse', `${pulse}-${week}.pem`);
}

/** The rounds whose private keys lie here, by pulse and week. */
export function keptRoundKeys(dataDirectory: string): readonly { readonly pulse: string; readonly week: CivilDate }[] {
  const folder = join(dataDirectory, 'pulse');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, pulse, week] = /^(pls_[0-9a-f]{32})-(\d{4}-\d{2}-\d{2})\.pem$/.exec(name) ?? [];
    return pulse !== undefined && week !== undefined && isCivilDate(week) ? [{ pulse, week }] : [];
  });
}
