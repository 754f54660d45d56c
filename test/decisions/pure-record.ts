import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, EventType, Loaded, NewEvent, StreamType } from '../../src/core/kernel/event.ts';
import { idPrefixes, type Id, type IdKind, type NewId } from '../../src/core/kernel/id.ts';
import { foldStream, type StoredEvent } from '../../src/core/kernel/read-event.ts';
import { formatInstant } from '../../src/core/kernel/schema.ts';

/** The same id for the same word, so that a failing test reads the same twice. */
export function namedId<Kind extends IdKind>(kind: Kind, word: string): Id<Kind> {
  return `${idPrefixes[kind]}_${createHash('sha256').update(word).digest('hex').slice(0, 32)}`;
}

/** Fresh ids that repeat from run to run. */
export function countingIds(): NewId {
  let count = 0;
  return (kind) => namedId(kind, `${kind} ${count++}`);
}

/** A record in memory: decisions are appended and folded as the server does it, without a server. */
export class PureRecord {
  readonly #streams = new Map<string, StoredEvent[]>();

  append(events: readonly NewEvent[], now: Temporal.Instant, actor: Actor = 'system'): void {
    const placed: { readonly stream: string; readonly n: number }[] = [];
    for (const event of events) {
      const stored = this.#streams.get(event.stream) ?? [];
      this.#streams.set(event.stream, stored);
      placed.push({ stream: event.stream, n: stored.length });
      stored.push({
        type: event.type.type,
        version: event.type.version,
        stream: event.stream,
        n: stored.length,
        actor,
        via: actor === 'system' ? 'system' : 'session',
        takenAt: formatInstant(now),
        refs: event.refs.map((ref) => {
          const target = 'stream' in ref ? { stream: ref.stream, n: ref.n } : placed[ref.sibling];
          if (target === undefined) throw new RangeError('a reference points past its decision');
          return { rel: ref.rel, ...target };
        }),
        parts: Object.entries(event.parts).map(([name, value]) => ({ name, content: { value } })),
      });
    }
  }

  load<State, Types extends readonly EventType[]>(stream: StreamType<State, Types>, id: string): Loaded<State> {
    return foldStream(stream, id, this.stored(id));
  }

  /** The same stream after every part lost its content. */
  loadErased<State, Types extends readonly EventType[]>(stream: StreamType<State, Types>, id: string): Loaded<State> {
    const bare = this.stored(id).map((event) => ({ ...event, parts: event.parts.map(({ name }) => ({ name, content: null })) }));
    return foldStream(stream, id, bare);
  }

  stored(id: string): readonly StoredEvent[] {
    return this.#streams.get(id) ?? [];
  }

  /** The ids of all streams of a kind, in the order in which they began. */
  ids(kind: IdKind): readonly string[] {
    return [...this.#streams.keys()].filter((id) => id.startsWith(`${idPrefixes[kind]}_`));
  }
}
