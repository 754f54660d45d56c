/** The outcome of a decision: a value, or a named failure. Decisions never throw. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a successful {@link Result}. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/**
 * A refusal as data: a stable code, the slot it concerns, and facts that the words at the edge may show.
 * `facts` must never hold personal content: it may reach a log.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Which input the refusal is about, as a dotted path (`commitments.0.owner`); absent when it concerns the whole. */
  readonly path?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** Refuses with one or more coded reasons. All reasons are given at once, so that a person mends them in one go. */
export function refuse<Code extends string>(
  ...refusals: readonly [Refusal<Code>, ...Refusal<Code>[]]
): Result<never, readonly Refusal<Code>[]> {
  return { ok: false, failure: refusals };
}

/** What a decision returns: a value, or every reason why not. */
export type Decision<Value, Code extends string> = Result<Value, readonly Refusal<Code>[]>;
