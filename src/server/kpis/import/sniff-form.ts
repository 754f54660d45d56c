/** How a file's bytes are to be read. */
export interface FileForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly json: boolean;
  /** What separates the fields of a table. */
  readonly delimiter: ',' | ';' | '\t';
}

/** How much of a file is looked at. */
const headBytes = 64 * 1024;

/** Looks at the first bytes of a file: its encoding by the byte order mark, JSON by its first character, the delimiter by the header. */
export async function sniffForm(source: AsyncIterable<Uint8Array>): Promise<FileForm> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= headBytes) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, headBytes);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes).trimStart();
  return { encoding, json: /^[[{]/.test(text), delimiter: delimiterOf(text) };
}

/** The separator that stands most often in the first record, outside quotation marks; a comma when none does. */
function delimiterOf(text: string): FileForm['delimiter'] {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  const most = Math.max(...Object.values(counts));
  const order = [',', ';', '\t'] as const;
  return order.find((delimiter) => counts[delimiter] === most) ?? ',';
}

/** The same text as UTF-8, without its byte order mark. */
export async function* asUtf8(source: AsyncIterable<Uint8Array>, encoding: FileForm['encoding']): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* source;
    return;
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of source) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
