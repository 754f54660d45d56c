import type { CallOutput } from '../../contract/client.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { partFacts } from './part-facts.ts';
import css from './record.module.css';
import { recordText } from './text.ts';

const text = recordText.parts;
type Part = CallOutput<'GET /api/record'>['items'][number]['parts'][number];

/** One part of an entry: its content as named facts, or in words why it is not shown. */
export function EntryPart({ part }: { readonly part: Part }) {
  if (part.state !== 'readable') {
    const [word, why] = part.state === 'withheld' ? [text.withheld, text.withheldWhy] : [text.erased, text.erasedWhy];
    return (
      <div className={css['part']}>
        <StatusBadge tone="neutral">{word}</StatusBadge>
        <p style={{ marginTop: 6 }}>{why}</p>
      </div>
    );
  }
  return (
    <div className={css['part']}>
      <p className={css['partName']}>{partName(part.name)}</p>
      <DefinitionList items={partFacts(part.text).map((fact) => ({ term: fact.name, detail: fact.value }))} />
    </div>
  );
}

/** `shared/sign-off` is shown as "Sign off": the part's own word, without the folder. */
function partName(name: string): string {
  const word = (name.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
