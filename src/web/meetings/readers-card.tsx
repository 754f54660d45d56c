import type { RoomView } from '../../contract/meetings.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import css from './room.module.css';
import { recapText } from './recap-text.ts';

/** Who has read the record without having been in the room. Both of the two see it. */
export function ReadersCard({ reads }: { readonly reads: RoomView['accessReads'] }) {
  return (
    <Card title={recapText.readers} note={recapText.readersNote} layout={reads.length === 0 ? 'padded' : 'rows'}>
      {reads.length === 0 ? <p className={css['quiet']}>{recapText.noReaders}</p> : null}
      {reads.map(({ by, at }) => (
        <CardRow key={`${by.id}/${at}`} lead={<PersonAvatar name={by.name} size={28} />} title={by.name} note={<DateText at={at} recorded />} />
      ))}
    </Card>
  );
}
