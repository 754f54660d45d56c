import type { PlanView } from '../../contract/plans.ts';
import { Card } from '../ui/card.tsx';
import { ProgressSteps } from '../ui/progress-steps.tsx';
import { windowState } from './plan-day.ts';
import { plansText as text } from './text.ts';

/** The windows of the loop (R60-R63): what each asks for, and which one is under way. */
export function PlanCourse({ view }: { readonly view: PlanView }) {
  const closed = view.plan.state === 'closed';
  if (view.windows.length === 0) return null;
  return (
    <Card>
      <ProgressSteps
        label={text.windows}
        steps={view.windows.map((window) => ({
          id: window.source,
          label: text.windowDays(window.fromDay, window.toDay),
          state: closed ? 'done' : windowState(window, view.plan.day),
          note: `${window.task} (${window.source})`,
        }))}
      />
    </Card>
  );
}
