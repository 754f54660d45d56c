import { z } from 'zod';
import { civilDateSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { endpoint } from './endpoint.ts';
import { kpiRow } from './kpis.ts';
import { clockView, commitmentRow, meetingRow, personView } from './views.ts';

/** Something that waits for the viewer, with its one action. The words are the web's; these are the facts. */
export const needView = z.object({
  kind: z.enum(['fix-time', 'answer-signal', 'send-recap', 'acknowledge-recap', 'sign-off', 'acknowledge-criteria', 'decide-exit', 'late-commitment']),
  about: personView,
  /** Where the action is: the id of a trigger, meeting, plan or commitment. */
  target: z.string(),
  dueAt: utcInstantSchema.nullable(),
  overdue: z.boolean(),
  /** A name of the thing itself: the KPI, the goal, the action. */
  title: z.string(),
});

/** What needs the viewer today, and why. */
export const todayView = z.object({
  on: civilDateSchema,
  next: meetingRow.nullable(),
  day: z.array(meetingRow).max(20),
  moved: z.array(kpiRow).max(6),
  due: z.array(commitmentRow).max(10),
  dueTotal: z.number().int(),
  needs: z.array(needView).max(20),
  clocks: z.array(clockView).max(10),
});
export type TodayView = z.infer<typeof todayView>;

export const todayApi = {
  'GET /api/today': endpoint({ summary: 'What needs me today, and why', access: 'person', output: todayView, refusals: ['NOT_SIGNED_IN'] }),
} as const;
