import { Button } from '@mantine/core';
import IconActivity from '@tabler/icons-react/dist/esm/icons/IconActivity.mjs';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import IconRepeat from '@tabler/icons-react/dist/esm/icons/IconRepeat.mjs';
import IconRoute from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import { useState } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { call } from '../call.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CheckField } from '../ui/form-fields.tsx';
import type { IconComponent } from '../ui/icon-component.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { usePages } from '../use-pages.ts';
import css from './people.module.css';
import { foldTimeline } from './fold-timeline.ts';
import { SubjectLink } from './subject-link.tsx';
import { peopleText } from './text.ts';

const text = peopleText.timeline;
type Entry = CallOutput<'GET /api/people/:person/timeline'>['items'][number];
type About = Entry['about'];

const icons: Readonly<Record<About, IconComponent>> = {
  meeting: IconMessages,
  commitment: IconCalendarCheck,
  plan: IconRoute,
  trigger: IconActivity,
  kpi: IconChartLine,
  series: IconRepeat,
  person: IconUser,
};
const kinds = ['meeting', 'commitment', 'plan', 'trigger', 'kpi', 'series', 'person'] as const satisfies readonly About[];

/** Everything about a person that the viewer may see, newest first, filtered by kind. */
export function PersonTimeline({ person }: { readonly person: PersonId }) {
  const [kind, setKind] = useState<About | null>(null);
  const [everyStep, setEveryStep] = useState(false);
  const read = usePages(['GET /api/people/:person/timeline', person], async (after) => await call('GET /api/people/:person/timeline', { params: { person }, query: { after, limit: 50 } }));
  const all = read.data?.pages.flatMap((page) => page.items);
  const present = kinds.filter((each) => all?.some((entry) => entry.about === each));
  const ofKind = all?.filter((entry) => kind === null || entry.about === kind);
  const shown = ofKind === undefined ? undefined : foldTimeline(ofKind, everyStep);
  const foldsAnything = shown !== undefined && shown.length < (ofKind?.length ?? 0);
  return (
    <Card title={text.title} note={text.note}>
      {read.error === null ? null : <FailureNotice failure={read.error} />}
      {shown === undefined ? (
        read.error === null ? <LoadingBlock height={400} /> : null
      ) : (
        <>
          <div className={css['tools']}>
            {present.length > 1 ? <Filters kinds={present} value={kind} onChange={setKind} /> : null}
            {everyStep || foldsAnything ? <CheckField label={text.everyStep} hint={text.everyStepHint} checked={everyStep} onChange={setEveryStep} /> : null}
          </div>
          {shown.length === 0 ? (
            <EmptyState icon={IconActivity} title={text.emptyTitle}>
              {text.empty}
            </EmptyState>
          ) : (
            <Timeline
              label={text.title}
              items={shown.map(({ entry, times }) => ({
                id: `${entry.stream}/${entry.n}`,
                icon: icons[entry.about],
                title: times === 1 ? entry.line : `${entry.line} (${text.times(times)})`,
                when: <DateText at={entry.at} />,
                body: (
                  <>
                    {entry.actor === null ? text.bySystem : text.by(entry.actor.name)}
                    <SubjectLink about={entry.about} subject={entry.subject} />
                  </>
                ),
              }))}
            />
          )}
          {read.hasNextPage ? (
            <div style={{ marginTop: 16 }}>
              <Button variant="default" loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                {text.older}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

interface FiltersProps {
  readonly kinds: readonly About[];
  readonly value: About | null;
  readonly onChange: (kind: About | null) => void;
}

function Filters({ kinds, value, onChange }: FiltersProps) {
  return (
    <div className={css['filters']} role="group" aria-label={text.filter}>
      {[null, ...kinds].map((kind) => (
        <button key={kind ?? 'all'} type="button" className={css['filter']} aria-pressed={value === kind} onClick={() => onChange(kind)}>
          {kind === null ? text.all : text.kinds[kind]}
        </button>
      ))}
    </div>
  );
}
