/** Fills the author's own words into a rewrite with holes; the marks at their end go. */
export function fillScaffold(scaffold: string, clause: string): string {
  const words = clause.trim().replace(/[\s.!;,]+$/, '');
  return scaffold.replace('{clause}', () => words);
}
