import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { fromBase64, toBase64 } from '../../core/record/base64.ts';
import { equalBytes } from '../../core/record/bytes.ts';
import { signCheckpoint, type NoteSigner } from '../../core/record/checkpoint.ts';
import { appendToFrontier, emptyFrontier, frontierRoot, type Frontier } from '../../core/record/frontier.ts';
import { formatVkey } from '../../core/record/note-key.ts';
import { hashLeaf } from '../../core/record/tree-hash.ts';
import { generateNoteKey, nodeCrypto, openSigner } from './crypto.ts';

/** The signer refuses: what the database shows is not a continuation of what it signed before (RECORD.md 5.7). */
export class SignerRefusesError extends Error {
  readonly code: 'E_REWOUND' | 'E_CONSISTENCY';

  constructor(code: 'E_REWOUND' | 'E_CONSISTENCY', detail: string) {
    super(
      `the record was not signed: ${detail}. A restored backup or an edited row does this. ` +
        'Nothing is lost; receipts already given stay valid. Compare with `manent verify --deep` before anything else.',
    );
    this.name = 'SignerRefusesError';
    this.code = code;
  }
}

/** The log key of one organisation, with its own memory of what it signed, outside the database. */
export interface Signer {
  readonly vkey: string;
  /** How many entries it has signed. */
  readonly signedSize: () => number;
  /**
   * Signs the tree that grows out of the last signed one by these leaves. It hashes the stored bytes again itself and
   * compares with the root that the database holds; its memory is on disk before the signature leaves.
   * Throws {@link SignerRefusesError}.
   */
  readonly sign: (from: number, leafBytes: readonly Uint8Array[], storedRoot: Uint8Array) => { readonly note: string; readonly root: Uint8Array };
}

const stateSchema = z.object({ size: z.number().int().nonnegative(), frontier: z.array(z.string()) });

/** Opens the signer of an organisation in a directory of its own, and makes its key at the first use. */
export function openLogSigner(directory: string, organisation: OrganisationId, origin: string): Signer {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const noteSigner = openKey(join(directory, `${organisation}.key`), origin);
  const statePath = join(directory, `${organisation}.state`);
  // Read anew each time: another process that shares the directory may have signed meanwhile.
  return {
    vkey: formatVkey(noteSigner.key),
    signedSize: () => readState(statePath).size,
    sign: (from, leafBytes, storedRoot) => {
      const frontier = readState(statePath);
      if (from !== frontier.size) throw new SignerRefusesError('E_REWOUND', `${frontier.size} entries were signed, and the database offers the next as ${from}`);
      const grown = appendToFrontier(frontier, leafBytes.map((bytes) => hashLeaf(bytes, nodeCrypto)), nodeCrypto);
      const root = frontierRoot(grown, nodeCrypto);
      if (!equalBytes(root, storedRoot)) throw new SignerRefusesError('E_CONSISTENCY', `the stored tree of ${grown.size} entries does not continue the one of ${from} that was signed`);
      writeState(statePath, grown);
      return { note: signCheckpoint(noteSigner, { size: grown.size, root }), root };
    },
  };
}

function openKey(path: string, origin: string): NoteSigner {
  if (!existsSync(path)) writeDurably(path, `${generateNoteKey(origin).skey}\n`);
  const signer = openSigner(readFileSync(path, 'utf8'));
  if (signer === null) throw new Error(`${path} is not a signing key: restore it from your backup of the data directory`);
  if (signer.key.name !== origin) throw new Error(`${path} signs for ${signer.key.name}, but the record's origin is ${origin}: restore the right key`);
  return signer;
}

function readState(path: string): Frontier {
  if (!existsSync(path)) return emptyFrontier;
  const { size, frontier } = stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    size,
    hashes: frontier.map((text) => {
      const hash = fromBase64(text);
      if (hash?.length !== 32) throw new Error(`${path} is damaged: restore it from your backup of the data directory`);
      return hash;
    }),
  };
}

function writeState(path: string, frontier: Frontier): void {
  writeDurably(path, JSON.stringify({ size: frontier.size, frontier: frontier.hashes.map(toBase64) }));
}

function writeDurably(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
