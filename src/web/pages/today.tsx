import { useRouteContext } from '@tanstack/react-router';
import type { TodayView } from '../../contract/today.ts';
import { ReadState } from '../read-state.tsx';
import { formatCivilDate, isoWeek } from '../ui/format-date.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useNow } from '../ui/use-now.ts';
import { useRead } from '../use-read.ts';
import { ClocksCard } from './today-clocks.tsx';
import { DayCard } from './today-day.tsx';
import { DueCard } from './today-due.tsx';
import { MovedCard } from './today-moved.tsx';
import { NeedsCard } from './today-needs.tsx';
import { NextCard } from './today-next.tsx';
import { todayText } from './today-text.ts';
import css from './today.module.css';

/** What needs me, and why. */
export function TodayPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const today = useRead('GET /api/today');
  const [firstName = session.person.name] = session.person.name.split(' ');
  const now = new Date(useNow(60_000));
  const on = today.data?.on ?? now.toISOString().slice(0, 10);
  return (
    <>
      <PageHeader eyebrow={`${formatCivilDate(on, 'long')} · ${todayText.week(isoWeek(on))}`} title={todayText.greeting(now.getHours(), firstName)} />
      <ReadState read={today} height={520}>
        {(view) => <TodayCards view={view} me={session.person.id} />}
      </ReadState>
    </>
  );
}

function TodayCards({ view, me }: { readonly view: TodayView; readonly me: string }) {
  return (
    <div className={`columns ${css['today'] ?? ''}`}>
      <div>
        <NextCard meeting={view.next} me={me} />
      </div>
      <div className={css['beside']}>
        <NeedsCard needs={view.needs} me={me} />
        <ClocksCard clocks={view.clocks} />
        <DayCard meetings={view.day} me={me} />
      </div>
      <div>
        <MovedCard kpis={view.moved} />
        <DueCard commitments={view.due} total={view.dueTotal} on={view.on} />
      </div>
    </div>
  );
}
