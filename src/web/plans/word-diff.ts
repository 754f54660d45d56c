/** A run of words that both texts share, that only the earlier has, or that only the later has. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What changed between two texts, word by word: the longest common run of words stays, the rest is removed or added.
 * White space belongs to the words, so that `same` and `removed` together are the earlier text, `same` and `added` the later.
 */
export function diffWords(before: string, after: string): readonly WordRun[] {
  const [old, fresh] = [words(before), words(after)];
  const shared = sharedLengths(old, fresh);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      push(runs, 'same', old[i++] ?? '');
      j += 1;
    } else if (i < old.length && (j >= fresh.length || (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))) {
      push(runs, 'removed', old[i++] ?? '');
    } else {
      push(runs, 'added', fresh[j++] ?? '');
    }
  }
  return runs;
}

/** Words and the white space between them, in order; together they are the text. */
function words(text: string): readonly string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** `lengths[i][j]`: how many words the texts share from place `i` of the one and `j` of the other on. */
function sharedLengths(old: readonly string[], fresh: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === fresh[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function push(runs: WordRun[], kind: WordRun['kind'], text: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
  else runs.push({ kind, text });
}
