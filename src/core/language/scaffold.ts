/** Fills the author's own words into a rewrite with holes; the marks at their end and a joining word at their head go. */
export function fillScaffold(scaffold: string, clause: string): string {
  let end = clause.length;
  while (end > 0 && ' \t\n.!;,'.includes(clause.charAt(end - 1))) end -= 1;
  const words = clause.slice(0, end).trim().replace(/^(and|but|so|or|then)\s+/i, '');
  return scaffold.replace('{clause}', () => words);
}
