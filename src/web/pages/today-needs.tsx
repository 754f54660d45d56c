import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import type { TodayView } from '../../contract/today.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { StatusBadge, ToneMark } from '../ui/status-badge.tsx';
import { todayText } from './today-text.ts';

/** What waits for the reader, the most pressing first. */
export function NeedsCard({ needs }: { readonly needs: TodayView['needs'] }) {
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
          lead={<ToneMark tone={need.overdue ? 'bad' : 'info'} />}
          title={todayText.need(need.kind, need.about.name)}
          note={
            <>
              {need.title}
              {need.dueAt === null ? null : (
                <>
                  {' · '}
                  {need.overdue ? `${todayText.overdue} ` : null}
                  <DateText at={need.dueAt} format="distance" />
                </>
              )}
            </>
          }
        />
      ))}
    </Card>
  );
}
