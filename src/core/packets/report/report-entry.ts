import type { PartType } from '../../kernel/event.ts';
import type { Json } from '../../kernel/json.ts';
import type { UtcInstant } from '../../kernel/schema.ts';
import { parseDisclosure } from '../../record/disclosure.ts';
import { parseLeaf } from '../../record/leaf.ts';
import type { PackedEntry } from '../build-packet.ts';

/** An entry as the report reads it: the leaf's fields and the parts that the packet shows. */
export interface ReportEntry {
  readonly seq: number;
  readonly at: UtcInstant;
  readonly stream: string;
  readonly n: number;
  readonly type: string;
  readonly actor: string;
  readonly via: 'passkey' | 'session' | 'system';
  readonly parts: ReadonlyMap<string, Json>;
  /** How many parts the entry holds that the packet does not show. */
  readonly hidden: number;
  /** Entries that it refers to, with the relation. */
  readonly refs: readonly { readonly rel: string; readonly seq: number }[];
}

/** Opens the entries of a packet, in the order of the record. Throws when stored bytes are no leaf. */
export function openEntries(entries: readonly PackedEntry[]): readonly ReportEntry[] {
  return entries
    .map(({ leaf: bytes, disclosures }): ReportEntry => {
      const leaf = parseLeaf(bytes);
      if (!leaf.ok) throw new TypeError(`a stored leaf is not one: ${leaf.failure}`);
      const parts = new Map<string, Json>();
      for (const disclosure of disclosures) {
        const opened = parseDisclosure(disclosure);
        if (opened !== null) parts.set(opened.name, opened.value);
      }
      const { seq, at, stream, n, type, actor, via, refs } = leaf.value;
      return { seq, at, stream, n, type, actor, via, parts, hidden: leaf.value.parts.length - parts.size, refs };
    })
    .toSorted((a, b) => a.seq - b.seq);
}

/** One part of an entry, or null when it is withheld, erased, or of another shape. */
export function readPart<Value>(entry: ReportEntry | null | undefined, name: string, spec: PartType<Value>): Value | null {
  const value = entry?.parts.get(name);
  if (value === undefined) return null;
  const read = spec.schema.safeParse(value);
  return read.success ? read.data : null;
}
