import { useEffect, useState } from 'react';
import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { CallFailed } from '../call-failed.ts';
import { sendPreview, type ImportPreview } from './send-import.ts';

/** A preview under way, the last one that came, or why none did. */
export interface PreviewState {
  readonly preview: ImportPreview | null;
  readonly failure: CallFailed | null;
  readonly busy: boolean;
}

/** What came of looking, and at what: while the page asks for something else, the next answer is under way. */
interface Looked {
  readonly owner: string;
  readonly file: File;
  readonly mapping: ImportMapping;
  readonly preview: ImportPreview | null;
  readonly failure: CallFailed | null;
}

/** How long somebody may go on choosing before the file is read again, in milliseconds. */
const settleMs = 300;

/** Has a file read anew whenever it, its owner or its mapping changes; the last preview stays on the page until the next one comes. */
export function useImportPreview(owner: string, file: File | null, mapping: ImportMapping): PreviewState {
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    if (file === null || owner === '') return;
    const control = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const preview = await sendPreview({ owner, mapping, file, signal: control.signal });
        if (!control.signal.aborted) setLooked({ owner, file, mapping, preview, failure: null });
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        if (!control.signal.aborted) setLooked({ owner, file, mapping, preview: null, failure: error });
      }
    };
    const waiting = setTimeout(() => void look(), settleMs);
    return () => {
      clearTimeout(waiting);
      control.abort();
    };
  }, [owner, file, mapping]);
  const busy = file !== null && owner !== '' && (looked?.owner !== owner || looked.file !== file || looked.mapping !== mapping);
  // What was seen of another file says nothing about this one.
  const preview = looked?.file === file ? looked.preview : null;
  return { preview, failure: busy ? null : (looked?.failure ?? null), busy };
}
