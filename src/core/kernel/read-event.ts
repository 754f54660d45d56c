import { erased, type EventType, type Recorded, type StreamType, type Loaded, type Actor, type Via, type EventRef } from './event.ts';
import type { UtcInstant } from './schema.ts';

/** An event as it lies in the store: header and parts not yet checked against its type. */
export interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly n: number;
  readonly actor: Actor;
  readonly via: Via;
  readonly takenAt: UtcInstant;
  readonly refs: readonly (EventRef & { readonly rel: string })[];
  /** Each part's value, or null where its content was erased. */
  readonly parts: readonly { readonly name: string; readonly content: { readonly value: unknown } | null }[];
}

/** A stored event does not fit its type: the store was changed from outside, or the product is older than the record. */
export class UnreadableEventError extends Error {
  readonly stream: string;
  readonly n: number;

  constructor(event: StoredEvent, reason: string) {
    super(`event ${event.n} of ${event.stream} (${event.type}) cannot be read: ${reason}`);
    this.name = 'UnreadableEventError';
    this.stream = event.stream;
    this.n = event.n;
  }
}

/**
 * Reads a stored event as one of the given types. Erased parts come back as {@link erased}.
 * Throws {@link UnreadableEventError}, which names the event and the part but never its content.
 */
export function readEvent<Types extends readonly EventType[]>(types: Types, stored: StoredEvent): Recorded<Types[number]> {
  const type = types.find((candidate) => candidate.type === stored.type);
  if (type === undefined) throw new UnreadableEventError(stored, 'its type does not belong to this stream');
  if (type.version !== stored.version) throw new UnreadableEventError(stored, `version ${stored.version} is unknown`);
  const parts: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(type.parts)) {
    const found = stored.parts.find((candidate) => candidate.name === name);
    if (found === undefined) {
      if (!spec.optional) throw new UnreadableEventError(stored, `part ${name} is missing`);
    } else if (found.content === null) {
      parts[name] = erased;
    } else {
      const read = spec.schema.safeParse(found.content.value);
      if (!read.success) throw new UnreadableEventError(stored, `part ${name} does not fit its shape`);
      parts[name] = read.data;
    }
  }
  const { stream, n, actor, via, takenAt, refs } = stored;
  // Checked above against the type's own schemas; the compiler cannot follow the lookup by name.
  const event: unknown = { type: type.type, stream, n, actor, via, takenAt, refs, parts };
  return event as Recorded<Types[number]>;
}

/** Folds the events of one stream into state. Throws {@link UnreadableEventError} on a gap. */
export function foldStream<State, Types extends readonly EventType[]>(
  stream: StreamType<State, Types>,
  id: string,
  events: readonly StoredEvent[],
): Loaded<State> {
  let state = stream.initial;
  for (const [index, stored] of events.entries()) {
    if (stored.n !== index) throw new UnreadableEventError(stored, `number ${index} was expected here`);
    if (stream.shared === true && !stream.events.some((type) => type.type === stored.type)) continue;
    state = stream.evolve(state, readEvent(stream.events, stored));
  }
  return { id, version: events.length, state };
}
