/** Somebody to ask, as typed. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

/**
 * Reads a list of people, one a line: `Ada Lovelace, ada@example.org`, with a semicolon or a tab instead of the comma, or as a
 * mail program writes it (`Ada Lovelace <ada@example.org>`). Gives the number of the first line that cannot be read.
 */
export function readPeople(text: string): { readonly people: readonly TypedPerson[]; readonly wrongLine: number | null } {
  const people: TypedPerson[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^\s*"?([^<,;\t"]+?)"?\s*[<,;\t]\s*([^\s<>,;@]+@[^\s<>,;@]+)\s*>?[,;]?\s*$/.exec(line);
    const [, name, email] = found ?? [];
    if (name === undefined || email === undefined) return { people, wrongLine: index + 1 };
    people.push({ name, email });
  }
  return { people, wrongLine: null };
}
