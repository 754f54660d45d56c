import type { RoomView } from '../../contract/meetings.ts';
import type { AgendaSection } from '../ui/section-time.ts';

/** The sections of a meeting with the time they have taken, and which one runs since when (epoch milliseconds). */
export interface SectionProgress {
  readonly sections: readonly AgendaSection[];
  readonly current: string | null;
  readonly runningSince: number | null;
  /** The section after the current one; null after the last. */
  readonly next: AgendaSection | null;
}

/** Reads the section clock from what was recorded: each entering ends the section before it. */
export function sectionProgress({ meeting, state, entered, endedAt }: Pick<RoomView, 'meeting' | 'state' | 'entered' | 'endedAt'>): SectionProgress {
  const live = state === 'live' ? entered.at(-1) : undefined;
  const spent = new Map<string, number>();
  for (const [index, { section, at }] of entered.entries()) {
    const end = entered[index + 1]?.at ?? endedAt;
    if (end === null) continue;
    spent.set(section, (spent.get(section) ?? 0) + Math.max(0, Math.floor((Date.parse(end) - Date.parse(at)) / 1000)));
  }
  const sections = meeting.sections.map(({ key, title, minutes }) => ({ id: key, label: title, minutes, spentSeconds: spent.get(key) ?? 0 }));
  const at = sections.findIndex((section) => section.id === live?.section);
  return {
    sections,
    current: live?.section ?? null,
    runningSince: live === undefined ? null : Date.parse(live.at),
    next: at < 0 ? null : (sections[at + 1] ?? null),
  };
}
