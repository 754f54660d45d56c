import type { RoomView } from '../../contract/meetings.ts';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { recapText } from './recap-text.ts';
import { sectionProgress } from './section-progress.ts';
import { roomText } from './text.ts';

/** How long each section took against its time. */
export function TimesCard({ room }: { readonly room: RoomView }) {
  const { sections } = sectionProgress(room);
  if (sections.every((section) => section.spentSeconds === 0)) return null;
  return (
    <Card title={recapText.times}>
      <DefinitionList
        items={sections.map((section) => {
          const spent = Math.round(section.spentSeconds / 60);
          return { term: section.label, detail: roomText.minutesOf(spent, section.minutes) + (spent > section.minutes ? roomText.over(spent - section.minutes) : '') };
        })}
      />
    </Card>
  );
}
