/** 128 random bits as 32 hex digits: a key for one action, a name for one request. Plain http has no `randomUUID`. */
export function randomHex(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
