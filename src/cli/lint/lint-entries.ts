import { once } from 'node:events';
import { stdout } from 'node:process';
import { z } from 'zod';
import { textKindSchema, type TextKind } from '../../core/language/diagnostic.ts';
import { CommandError } from '../output.ts';
import { lintText } from './lint-text.ts';
import { nameOfSource, readLines, type Line } from './read-lines.ts';

/** An entry as a line of JSON: whose id the answer repeats, what kind of text it is (guessed when absent), the text. */
const entrySchema = z.object({
  id: z.union([z.string(), z.number()], { error: 'it needs an "id" (a text or a number), which the answer repeats' }),
  kind: textKindSchema.nullish(),
  text: z.string({ error: 'it needs a "text" to lint' }),
});
type Entry = z.infer<typeof entrySchema>;

const example = '{"id": "1", "kind": "commitment", "text": "I will send the draft by Friday."}';

/**
 * `manent lint --jsonl FILE`: answers each line of entries with one line on standard output, in order and at once, so that a long list
 * takes no more memory than a short one. Blank lines are passed over. Ends at the first line that is no entry.
 */
export async function lintEntries(path: string, options: { readonly kind: TextKind | null; readonly roster: readonly string[] }): Promise<void> {
  for await (const line of readLines(path)) {
    if (line.text.trim() === '') continue;
    const { id, kind, text } = readEntry(line, nameOfSource(path));
    const found = lintText(text, kind ?? options.kind, options);
    const rules = [...new Set(found.diagnostics.map(({ ruleId }) => ruleId))];
    const answer = { id, rules, diagnostics: found.diagnostics, ...(found.guessed ? { kind: found.kind, guessed: true } : {}) };
    if (!stdout.write(`${JSON.stringify(answer)}\n`)) await once(stdout, 'drain');
  }
}

function readEntry({ line, text }: Line, name: string): Entry {
  const refuse = (what: string): CommandError => new CommandError(`${name}:${line}: ${what}. Write each line like ${example}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // The engine's own words repeat a piece of the line, which may be private.
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw refuse(`this is not JSON${at === undefined ? '' : ` (at character ${Number(at) + 1})`}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw refuse('this is JSON, but no object');
  const entry = entrySchema.safeParse(json);
  if (entry.success) return entry.data;
  const [issue] = entry.error.issues;
  throw refuse(issue?.path[0] === 'kind' ? `its "kind" is unknown; there are ${textKindSchema.options.join(', ')}, or none to have it guessed` : (issue?.message ?? 'this is no entry'));
}
