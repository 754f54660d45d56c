import { toHex } from '../record/bytes.ts';
import { canonicalJson, memberOf } from '../record/canonical-json.ts';
import type { Report } from './finding.ts';
import { headsAsJson, parseHeads } from './manifest.ts';
import { entryPath } from './packet-file.ts';
import type { PacketView } from './packet-view.ts';

/** Checks the export statement: an entry of the record that commits to this manifest and to each stream's head. */
export function checkExport(view: PacketView, report: Report): void {
  const seq = view.exportSeq;
  if (seq === null) {
    report('E_FILE_MISSING', 'EXPORT does not name the entry that states what was exported');
    return;
  }
  const entry = view.bySeq.get(seq);
  if (entry?.leaf.type !== 'packet.exported') {
    report('E_FILE_MISSING', `${entryPath.leaf(seq)} should be the entry that states what was exported, and is not`, seq);
    return;
  }
  const statement = entry.parts.get('export');
  if (statement === undefined) {
    report('E_FILE_MISSING', `${entryPath.parts(seq)} should show what was exported, and does not`, seq);
    return;
  }
  checkManifest(view, seq, memberOf(statement, 'manifest'), report);
  const stated = parseHeads(memberOf(statement, 'streams'));
  if (stated === null) report('E_FORMAT', `the export statement names no streams`, seq);
  else if (view.manifest !== null && asText(stated) !== asText(view.manifest.streams)) {
    report('E_STREAM_TRUNCATED', 'manifest.json and the export statement name different ends of the streams', seq);
  }
}

const asText = (heads: Parameters<typeof headsAsJson>[0]): string => {
  const text = canonicalJson(headsAsJson(heads));
  return text.ok ? text.value : '';
};

function checkManifest(view: PacketView, seq: number, stated: unknown, report: Report): void {
  const bytes = view.files.get('manifest.json');
  if (bytes === undefined) report('E_FILE_MISSING', 'manifest.json is not in the packet');
  else if (toHex(view.crypto.sha256(bytes)) !== stated) report('E_FILE_HASH', 'manifest.json is not the one that was exported', seq);
  else if (view.manifest === null) report('E_FORMAT', 'manifest.json is malformed');
  else if (view.checkpoint !== null && view.manifest.origin !== view.checkpoint.origin) {
    report('E_ORIGIN', 'manifest.json names another record than the checkpoint');
  }
}
