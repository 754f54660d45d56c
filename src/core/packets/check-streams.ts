import { toBase64 } from '../record/base64.ts';
import type { Report } from './finding.ts';
import type { StreamHead } from './manifest.ts';
import { byStream, type Entry, type PacketView } from './packet-view.ts';

/** Checks that every stream is whole: counted from 0 without gap, linked by hash, and ending where the export says. */
export function checkStreams(view: PacketView, report: Report): void {
  const heads = new Map(view.manifest?.streams.map((head) => [head.stream, head]));
  for (const [stream, entries] of byStream(view.entries)) {
    checkChain(entries, report);
    if (view.manifest !== null) checkHead(view, heads.get(stream), entries, report);
    heads.delete(stream);
  }
  for (const head of heads.values()) report('E_STREAM_TRUNCATED', `no event of ${head.stream} is in the packet`);
}

function checkChain(entries: readonly Entry[], report: Report): void {
  let before: Entry | null = null;
  for (const entry of entries) {
    const expected: number = before === null ? 0 : before.leaf.n + 1;
    if (entry.leaf.n !== expected) {
      report('E_STREAM_GAP', `event ${expected} of ${entry.leaf.stream} should come here; event ${entry.leaf.n} does`, entry.seq);
    } else if (before !== null && entry.leaf.prev !== toBase64(before.hash)) {
      report('E_STREAM_LINK', `entry ${entry.seq} follows another event than entry ${before.seq}`, entry.seq);
    }
    before = entry;
  }
}

/** The export statement is the only entry that may come after a stream's stated head. */
function checkHead(view: PacketView, head: StreamHead | undefined, entries: readonly Entry[], report: Report): void {
  const last = entries.findLast((entry) => entry.seq !== view.exportSeq);
  if (last === undefined) return;
  if (head === undefined) {
    report('E_STREAM_TRUNCATED', `the export does not say where ${last.leaf.stream} ends`, last.seq);
  } else if (last.leaf.n < head.n) {
    report('E_STREAM_TRUNCATED', `${head.stream} ends at event ${last.leaf.n}; it had ${head.n + 1} events`, last.seq);
  } else if (last.leaf.n > head.n || head.head !== toBase64(last.hash)) {
    report('E_STREAM_LINK', `${head.stream} ends with another event than the export says`, last.seq);
  }
}

/** Checks that every relation leads to the very entry that was meant, and that this entry is in the packet. */
export function checkRefs(view: PacketView, report: Report): void {
  for (const entry of view.entries) {
    for (const ref of entry.leaf.refs) {
      const target = view.bySeq.get(ref.seq);
      if (target === undefined) {
        report('E_ENTRY_OMITTED', `entry ${entry.seq} refers to entry ${ref.seq} (${ref.rel}), which is not in the packet`, ref.seq);
      } else if (toBase64(target.hash) !== ref.leaf) {
        report('E_ENTRY_REPLACED', `entry ${entry.seq} refers to another entry ${ref.seq} (${ref.rel}) than the one here`, ref.seq);
      }
    }
  }
}
