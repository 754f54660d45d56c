/** Names as the linter meets them in a text: each full name and the first name in it, each once. */
export function rosterOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, name.trim().split(/\s+/)[0] ?? '']).filter((name) => name.length > 1))];
}
