import type { Policy } from '../policy/policy.ts';
import type { PlanTerms } from './plan.ts';

type WindowId = Policy['turnaround']['windows'][number]['id'];

/** What each window of the loop asks for (R60-R63). The days are the policy's. */
const tasks: Readonly<Record<WindowId, { readonly task: string; readonly source: string }>> = {
  'corrective-action': { task: 'Review the latest sprint report, pick one metric that missed, agree on one corrective action.', source: 'R60' },
  'obstacle-removal': { task: 'Follow that action up, add one way to remove an obstacle, record what came of it.', source: 'R61' },
  'forward-commitment': { task: 'Make one forward commitment with a day, and verify that it happened.', source: 'R62' },
  retrospective: { task: 'Look back: how the metrics moved, what the stakeholders say, what comes next.', source: 'R63' },
};

/** The windows of a loop as they are written into its terms. */
export function planWindows(policy: Policy): PlanTerms['windows'] {
  return policy.turnaround.windows.map((window) => ({ fromDay: window.from.value, toDay: window.to.value, ...tasks[window.id] }));
}
