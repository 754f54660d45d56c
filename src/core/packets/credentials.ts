import { fromBase64Url } from '../record/base64.ts';
import { memberOf } from '../record/canonical-json.ts';
import type { Entry } from './packet-view.ts';

/** A passkey as its registration recorded it, in the part `credential` of a `credential.registered` event. */
export interface Credential {
  readonly id: string;
  readonly person: string;
  /** 65 bytes: the uncompressed P-256 point. */
  readonly publicKey: Uint8Array;
  /** The WebAuthn relying party id. */
  readonly site: string;
  readonly registered: number;
  /** The entry that withdrew it, if any. */
  readonly revoked: number | null;
}

/** Reads the passkeys that a packet's entries register and withdraw. */
export function readCredentials(entries: readonly Entry[]): readonly Credential[] {
  const credentials: Credential[] = [];
  for (const entry of entries) {
    const { type, stream } = entry.leaf;
    const id = memberOf(entry.parts.get('credential'), 'id');
    if (typeof id !== 'string') continue;
    if (type === 'credential.registered') {
      const key = memberOf(entry.parts.get('credential'), 'publicKey');
      const site = memberOf(entry.parts.get('credential'), 'site');
      const publicKey = typeof key === 'string' ? fromBase64Url(key) : null;
      if (publicKey === null || typeof site !== 'string') continue;
      credentials.push({ id, person: stream, publicKey, site, registered: entry.seq, revoked: null });
    }
    if (type === 'credential.revoked') {
      const index = credentials.findIndex((known) => known.id === id && known.person === stream && known.revoked === null);
      const found = credentials[index];
      if (found !== undefined) credentials[index] = { ...found, revoked: entry.seq };
    }
  }
  return credentials;
}

/** The passkeys that a person could sign with at an entry. */
export function usableAt(credentials: readonly Credential[], person: string, seq: number): readonly Credential[] {
  return credentials.filter(
    (known) => known.person === person && known.registered < seq && (known.revoked === null || known.revoked > seq),
  );
}
