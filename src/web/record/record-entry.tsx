import { Link } from '@tanstack/react-router';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useState } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import { eventSentence, streamWord } from './event-sentences.ts';
import { EntryPart } from './entry-part.tsx';
import css from './record.module.css';
import { recordText } from './text.ts';

const text = recordText.entries;
type Entry = CallOutput<'GET /api/record'>['items'][number];

/** One entry: a sentence first; what it says, its hash and its receipt on demand. */
export function RecordEntry({ entry }: { readonly entry: Entry }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details className={css['entry']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={css['head']}>
          <IconChevronRight size={15} stroke={2} className={css['chevron']} aria-hidden />
          <span className={css['sentence']}>{eventSentence(entry.type, entry.actor?.name ?? null)}</span>
          <span className={css['meta']}>
            <DateText at={entry.at} recorded />
          </span>
        </summary>
        {open ? <EntryInside entry={entry} /> : null}
      </details>
    </li>
  );
}

function EntryInside({ entry }: { readonly entry: Entry }) {
  const kind = streamWord(entry.stream);
  return (
    <div className={css['inside']}>
      {entry.parts.length === 0 ? <p className="dimmed">{text.noParts}</p> : entry.parts.map((part, index) => <EntryPart key={`${index}/${part.name}`} part={part} />)}
      <DefinitionList
        items={[
          { term: text.facts.type, detail: entry.type },
          {
            term: text.facts.stream,
            detail: (
              <Link to="/record" search={{ stream: entry.stream }}>
                {text.onlyThis(kind)}
              </Link>
            ),
          },
          { term: text.facts.place, detail: text.place(entry.seq, entry.n) },
          { term: text.facts.how, detail: text.via[entry.via] },
          { term: text.facts.hash, detail: <Hash value={entry.leafHash} label={text.leafHash} shown={16} /> },
        ]}
      />
      <div>
        <ReceiptLink receipt={{ stream: entry.stream, n: entry.n, seq: entry.seq, at: entry.at }} />
      </div>
    </div>
  );
}
