import type { RoomView } from '../../contract/meetings.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { useAct } from '../use-act.ts';
import { AddAgendaItem } from './add-agenda-item.tsx';
import { AgendaLine } from './agenda-line.tsx';
import css from './agenda.module.css';
import { sectionProgress } from './section-progress.ts';
import { agendaText } from './text.ts';

/** What there is to talk about, by section, with where each point came from. */
export function AgendaCard({ room }: { readonly room: RoomView }) {
  const settle = useAct('POST /api/meetings/:meeting/agenda/:item');
  const { current } = sectionProgress(room);
  const open = room.agenda.filter((item) => item.outcome === 'open').length;
  const mayAdd = room.can.write && room.state === 'scheduled';
  const maySettle = room.can.write && room.state === 'live';
  const params = (item: string) => ({ meeting: room.meeting.id, item });
  return (
    <Card title={agendaText.title} aside={room.can.readNotes ? agendaText.left(open) : undefined} layout="plain">
      {room.can.readNotes ? (
        <ol className={css['sections']}>
          {room.meeting.sections.map((section) => {
            const items = room.agenda.filter((item) => item.section === section.key);
            return (
              <li key={section.key} className={css['section']} data-current={section.key === current || undefined}>
                <h3 className={css['name']}>{section.title}</h3>
                {items.length === 0 ? <p className={css['none']}>{agendaText.nothing}</p> : null}
                <ul>
                  {items.map((item) => (
                    <AgendaLine
                      key={item.item}
                      item={item}
                      busy={settle.isPending && settle.variables.params.item === item.item}
                      onSettle={maySettle ? (outcome) => settle.mutate({ params: params(item.item), body: { outcome } }) : undefined}
                    />
                  ))}
                </ul>
                {mayAdd || maySettle ? <AddAgendaItem meeting={room.meeting.id} topics={room.topics} section={section} begun={section.key === current} /> : null}
              </li>
            );
          })}
        </ol>
      ) : (
        <p className={css['withheld']}>{agendaText.withheld}</p>
      )}
      {settle.error === null ? null : (
        <div className={css['withheld']}>
          <FailureNotice failure={settle.error} />
        </div>
      )}
    </Card>
  );
}
