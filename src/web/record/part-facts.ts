/** One fact of a readable part: where in it, and what it says. */
export interface PartFact {
  readonly name: string;
  readonly value: string;
}

/**
 * A part's JSON as named facts, so that nobody has to read braces: `terms.expectedOutput` becomes "terms, expected output".
 * Text that is no JSON is one fact without a name.
 */
export function partFacts(text: string): readonly PartFact[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ name: '', value: text }];
  }
  return factsOf(value, []);
}

function factsOf(value: unknown, path: readonly string[]): readonly PartFact[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) return value.length === 0 ? [] : [{ name: nameOf(path), value: value.map(plainWords).join(', ') }];
    return value.flatMap((item, index) => factsOf(item, [...path, String(index + 1)]));
  }
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, member]) => factsOf(member, [...path, name]));
  return [{ name: nameOf(path), value: plainWords(value) }];
}

function plainWords(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function nameOf(path: readonly string[]): string {
  return path.map((step) => step.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase()).join(', ');
}
