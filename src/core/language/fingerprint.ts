/** 53-bit hash of a text (cyrb53), as 11 characters of base 36. Not for secrets: it only tells clauses apart. */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** Names a finding by its rule and the words of its clause: case, spacing and marks at the ends do not matter, every word does. */
export function fingerprint(ruleId: string, clause: string): string {
  const words = clause.toLowerCase().replaceAll('’', "'").split(/\s+/).filter((word) => word !== '').join(' ').replace(/[.,;:!?]$/, '');
  return `${ruleId}.${shortHash(words)}`;
}
