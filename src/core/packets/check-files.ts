import { toHex } from '../record/bytes.ts';
import type { Report } from './finding.ts';
import { entryPath, isPinned, parsePacketPath, receiptPath, type PacketPath } from './packet-file.ts';
import type { PacketView } from './packet-view.ts';

/** Compares the files with the manifest: nothing changed, nothing slipped in, nothing taken out. */
export function checkFiles(view: PacketView, report: Report): void {
  for (const [path, bytes] of view.files) {
    const place = parsePacketPath(path);
    if (place === null || !belongs(view, place)) report('E_FILE_EXTRA', `${JSON.stringify(path)} does not belong into a packet`);
    else if (isPinned(place, view.exportSeq)) checkPinned(view, path, bytes, report);
    if (place?.kind === 'artifact' && toHex(view.crypto.sha256(bytes)) !== place.sha256) {
      report('E_ARTIFACT_HASH', `${path} has another hash than its name`);
    }
  }
  for (const path of view.manifest?.files.keys() ?? []) {
    const place = parsePacketPath(path);
    if (place === null || !isPinned(place, view.exportSeq)) {
      report('E_FORMAT', `manifest.json lists ${JSON.stringify(path)}, which no manifest lists`);
    } else if (!view.files.has(path)) report('E_FILE_MISSING', `${path} is not in the packet`);
  }
}

function checkPinned(view: PacketView, path: string, bytes: Uint8Array, report: Report): void {
  if (view.manifest === null) return;
  const expected = view.manifest.files.get(path);
  if (expected === undefined) report('E_FILE_EXTRA', `${path} is not in the manifest`);
  else if (toHex(view.crypto.sha256(bytes)) !== expected) report('E_FILE_HASH', `${path} is not the file that was exported`);
}

/** A file beside an entry belongs only where that entry is; a growth proof only where its receipt is. */
function belongs(view: PacketView, place: PacketPath): boolean {
  switch (place.kind) {
    case 'proof':
    case 'parts':
    case 'assertion':
      return view.files.has(entryPath.leaf(place.seq));
    case 'seen':
      return view.files.has(entryPath.assertion(place.seq));
    case 'receipt-growth':
      return view.files.has(receiptPath.checkpoint(place.size));
    default:
      return true;
  }
}
