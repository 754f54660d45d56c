/** The avatar colours. Each is checked for contrast with its letters in both schemes. */
export const avatarTones = ['violet', 'green', 'amber', 'rose', 'blue', 'slate'] as const;
export type AvatarTone = (typeof avatarTones)[number];

/** The first letters of the first and the last word of a name, in capitals; `?` for an empty name. */
export function personInitials(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => word !== '');
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].filter((word) => word !== '').map((word) => String.fromCodePoint(word.codePointAt(0) ?? 63)).join('').toLocaleUpperCase();
}

/** The same colour for the same name on every screen. It means nothing else. */
export function avatarTone(name: string): AvatarTone {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return avatarTones[sum % avatarTones.length] ?? 'slate';
}
