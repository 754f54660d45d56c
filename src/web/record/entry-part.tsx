import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { partFacts } from './part-facts.ts';
import css from './record.module.css';
import { recordText } from './text.ts';

const text = recordText.parts;
/** A part may hold a thousand readings: so many facts are shown at once. */
const shownAtOnce = 14;
type Part = CallOutput<'GET /api/record'>['items'][number]['parts'][number];

/** One part of an entry: its content as named facts, or in words why it is not shown. */
export function EntryPart({ part }: { readonly part: Part }) {
  if (part.state === 'readable') return <ReadablePart part={part} />;
  const [word, why] = part.state === 'withheld' ? [text.withheld, text.withheldWhy] : [text.erased, text.erasedWhy];
  return (
    <div className={css['part']}>
      <StatusBadge tone="neutral">{word}</StatusBadge>
      <p style={{ marginTop: 6 }}>{why}</p>
    </div>
  );
}

function ReadablePart({ part }: { readonly part: Part }) {
  const [all, setAll] = useState(false);
  const facts = partFacts(part.text);
  const shown = all ? facts : facts.slice(0, shownAtOnce);
  return (
    <div className={css['part']}>
      <p className={css['partName']}>{partName(part.name)}</p>
      <DefinitionList items={shown.map((fact) => ({ term: fact.name, detail: fact.value }))} />
      {shown.length === facts.length ? null : (
        <div style={{ marginTop: 10 }}>
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            {text.showAll(facts.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** `shared/sign-off` is shown as "Sign off": the part's own word, without the folder. */
function partName(name: string): string {
  const word = (name.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
