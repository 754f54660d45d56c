/** UTF-8 bytes of a text, or null when it holds a lone surrogate (which has no UTF-8 form). */
export function encodeUtf8(text: string): Uint8Array | null {
  return encodeAscii(text) ?? encodeAny(text);
}

/** The bytes of a text below U+0080, as leaves and digests are; undefined for any other. */
function encodeAscii(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) return undefined;
    bytes[index] = unit;
  }
  return bytes;
}

function encodeAny(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    let point = text.charCodeAt(index);
    if (point >= 0xd800 && point <= 0xdfff) {
      const low = text.charCodeAt(index + 1);
      if (point > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return null;
      point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
      index += 1;
    }
    if (point < 0x80) bytes[length++] = point;
    else {
      if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
        else {
          bytes[length++] = 0xf0 | (point >> 18);
          bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, length);
}

/** UTF-8 bytes of a text that the product wrote itself. A lone surrogate is a programming error. */
export function utf8(text: string): Uint8Array {
  const bytes = encodeUtf8(text);
  if (bytes === null) throw new TypeError('a lone surrogate has no UTF-8 form');
  return bytes;
}

const smallest = [0, 0x80, 0x800, 0x10000];

/** The text of UTF-8 bytes, or null when they are malformed (overlong, surrogate, cut off, above U+10FFFF). */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  let units: number[] = [];
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index++] ?? 0;
    let point = lead;
    if (lead >= 0x80) {
      const more = lead >= 0xf8 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
      if (more === 0) return null;
      point = lead & (0x3f >> more);
      for (let count = 0; count < more; count += 1) {
        const next = bytes[index++];
        if (next === undefined || (next & 0xc0) !== 0x80) return null;
        point = (point << 6) | (next & 0x3f);
      }
      const least = smallest[more] ?? 0;
      if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    }
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length >= 4096) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}
