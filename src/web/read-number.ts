/** A number as a person types it: spaces around it and a decimal comma are fine. Null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/^([−-]?\d+),(\d+)$/, '$1.$2').replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}
