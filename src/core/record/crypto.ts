/**
 * What the record needs from a cryptographic library. Pure code takes it as an argument, so that the same checks run
 * under Node and in a browser. One library per verifier: Ed25519 libraries disagree about odd keys (RECORD.md 7).
 */
export interface Crypto {
  /** SHA-256 of the bytes: 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array;
  /** Tells whether a 64-byte Ed25519 signature (RFC 8032) of a message was made by a 32-byte public key. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /**
   * Tells whether a DER-encoded ECDSA signature of SHA-256(message) was made by a P-256 key, given as the 65 bytes of
   * its uncompressed point. Absent where no passkey can be checked.
   */
  verifyP256?(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}
