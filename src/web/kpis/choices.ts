import type { Choice } from '../ui/form-fields.tsx';

/** The choices of a list of words by their key. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The key that was chosen; what it was before, should the page hold another. */
export function pickOf<Key extends string>(words: Readonly<Record<Key, string>>, value: string, before: Key): Key {
  const isKey = (key: string): key is Key => Object.hasOwn(words, key);
  return isKey(value) ? value : before;
}
