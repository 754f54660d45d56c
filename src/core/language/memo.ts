/** A bounded memory: when it is full, the older half goes. Reading does not change what a caller gets, only how soon. */
export interface Memo<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

/**
 * A copy of a piece of a text that does not hold on to the text. Engines cut a string without copying it, so a remembered piece would
 * keep every version of a note alive that was ever typed, and each collection would move them all.
 */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}

/** Makes a memory of at most `limit` values. Two generations: a hit in the old one moves to the new. */
export function createMemo<Value>(limit: number): Memo<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    young.set(key, value);
    if (young.size >= limit / 2) {
      old = young;
      young = new Map();
    }
  };
  const get = (key: string): Value | undefined => {
    const fresh = young.get(key);
    if (fresh !== undefined) return fresh;
    const aged = old.get(key);
    if (aged !== undefined) set(key, aged);
    return aged;
  };
  return { get, set };
}
