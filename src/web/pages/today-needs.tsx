import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconCalendarPlus from '@tabler/icons-react/dist/esm/icons/IconCalendarPlus.mjs';
import IconCalendarX from '@tabler/icons-react/dist/esm/icons/IconCalendarX.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import IconScale from '@tabler/icons-react/dist/esm/icons/IconScale.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import type { TodayView } from '../../contract/today.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { IconComponent } from '../ui/icon-component.ts';
import { StatusBadge, ToneMark } from '../ui/status-badge.tsx';
import { NeedAction } from './need-action.tsx';
import { todayText } from './today-text.ts';

type Need = TodayView['needs'][number];

const icons: Readonly<Record<Need['kind'], IconComponent>> = {
  'fix-time': IconCalendarPlus,
  'answer-signal': IconBolt,
  'send-recap': IconMail,
  'acknowledge-recap': IconMail,
  'sign-off': IconSignature,
  'acknowledge-criteria': IconSignature,
  'decide-exit': IconScale,
  'late-commitment': IconCalendarX,
};

/** What waits for the reader, the most pressing first, each with its one action. */
export function NeedsCard({ needs, me }: { readonly needs: TodayView['needs']; readonly me: string }) {
  if (needs.length === 0) {
    return (
      <Card title={todayText.needsYou}>
        <EmptyState icon={IconCircleCheck} title={todayText.nothingNeeds}>
          {todayText.nothingNeedsBody}
        </EmptyState>
      </Card>
    );
  }
  const late = needs.some((need) => need.overdue);
  return (
    <Card title={todayText.needsYou} aside={<StatusBadge tone={late ? 'bad' : 'info'}>{todayText.open(needs.length)}</StatusBadge>} layout="rows">
      {needs.map((need) => (
        <CardRow
          key={`${need.kind}/${need.target}`}
          lead={<ToneMark tone={need.overdue ? 'bad' : 'info'} icon={icons[need.kind]} />}
          title={todayText.need(need.kind, need.about.id === me ? null : need.about.name)}
          note={
            <>
              {need.title}
              {need.dueAt === null ? null : (
                <>
                  {' · '}
                  {need.overdue ? todayText.overdueSince : todayText.due1} <DateText at={need.dueAt} format="distance" />
                </>
              )}
            </>
          }
          aside={<NeedAction need={need} />}
        />
      ))}
    </Card>
  );
}
