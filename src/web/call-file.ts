import { CallFailed } from './call-failed.ts';
import { refusalsIn } from './refusals-in.ts';

/** A file that the API answered with. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Blob;
}

/**
 * Posts to an endpoint that answers with a file. `key` is the Idempotency-Key: the same key repeats the same action, so a
 * second try after a dropped network exports nothing twice. Throws {@link CallFailed}.
 */
export async function postForFile(path: string, key: string): Promise<ReceivedFile> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: '{}',
      credentials: 'same-origin',
    });
    if (response.ok) return { name: fileName(response.headers.get('content-disposition')), bytes: await response.blob() };
  } catch {
    throw new CallFailed({ refusals: [], status: 0, requestId: null });
  }
  const answer: unknown = await response.json().catch(() => null);
  throw new CallFailed({ refusals: refusalsIn(answer), status: response.status, requestId: response.headers.get('x-request-id') });
}

/** Hands a received file to the browser, which saves it where the reader keeps downloads. */
export function saveFile({ name, bytes }: ReceivedFile): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(disposition: string | null): string {
  return /filename="?([^";]+)/.exec(disposition ?? '')?.[1] ?? 'packet.zip';
}
