import css from './person-avatar.module.css';
import { avatarTone, personInitials } from './person-initials.ts';

interface PersonAvatarProps {
  readonly name: string;
  /** Pixels: 28 in a line, 36 in a row, 44 in a header. */
  readonly size?: number;
}

/** A person's initials on their colour. The name stands beside it, so assistive technology skips it. */
export function PersonAvatar({ name, size = 32 }: PersonAvatarProps) {
  return (
    <span
      className={`${css['avatar']} ${css[avatarTone(name)] ?? ''}`}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      aria-hidden="true"
    >
      {personInitials(name)}
    </span>
  );
}

/** The two people of a 1on1, side by side. */
export function PersonPair({ names, size = 40 }: { readonly names: readonly [string, string]; readonly size?: number }) {
  return (
    <span className={css['pair']}>
      <PersonAvatar name={names[0]} size={size} />
      <PersonAvatar name={names[1]} size={size} />
    </span>
  );
}
