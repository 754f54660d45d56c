import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Json } from '../../src/core/kernel/json.ts';
import { toBase64Url } from '../../src/core/record/base64.ts';
import { challengeOf, formatAssertion } from '../../src/core/record/assertion.ts';
import { nodeCrypto } from '../../src/server/record/crypto.ts';

/** A passkey for tests: signs as an authenticator and a browser do together. */
export interface TestPasskey {
  readonly id: string;
  readonly publicKey: string;
  readonly sign: (intent: Json, overrides?: { site?: string; origin?: string; flags?: number; type?: string }) => Uint8Array;
}

const site = 'manent.example';

function assertWith(key: KeyObject, intent: Json, overrides: { site?: string; origin?: string; flags?: number; type?: string }): Uint8Array {
  const client = { type: overrides.type ?? 'webauthn.get', challenge: challengeOf(intent, nodeCrypto), origin: overrides.origin ?? `https://${site}`, crossOrigin: false };
  const clientDataJson = new Uint8Array(Buffer.from(JSON.stringify(client)));
  const rpHash = createHash('sha256').update(overrides.site ?? site).digest();
  const authenticatorData = new Uint8Array(Buffer.concat([rpHash, Buffer.from([overrides.flags ?? 5, 0, 0, 0, 7])]));
  const message = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJson).digest()]);
  return formatAssertion({ intent, authenticatorData, clientDataJson, signature: new Uint8Array(sign('sha256', message, key)) });
}

/** Makes a passkey for manent.example. */
export function makePasskey(): TestPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const point = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })).slice(-65);
  return {
    id: toBase64Url(nodeCrypto.sha256(point).slice(0, 16)),
    publicKey: toBase64Url(point),
    sign: (intent, overrides = {}) => assertWith(privateKey, intent, overrides),
  };
}
