import { formatNumber } from '../ui/format-date.ts';

/** A file's size as file managers show it: 1,000 bytes are a kB. */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1000)} kB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
