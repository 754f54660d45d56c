import { randomBytes } from 'node:crypto';
import { idPrefixes, isId, type Id, type IdKind } from '../../core/kernel/id.ts';

/** A fresh random id: 128 bits. */
export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  const id = `${idPrefixes[kind]}_${randomBytes(16).toString('hex')}`;
  if (!isId(kind, id)) throw new TypeError('a fresh id must be well-formed');
  return id;
}
