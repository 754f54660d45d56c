import type { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import type { planView } from '../../contract/plans.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { commitmentRows } from '../commitments/queries.ts';
import type { Reader } from '../db/database.ts';
import { meetingRows } from '../meetings/queries.ts';
import { planPage } from './plan-page.ts';
import { toPlanView } from './plan-view.ts';

/** The page of one plan as the viewer may see it; null when they may not. Three statements. */
export async function viewPlan(read: Reader, viewer: Viewer, plan: PlanId, now: Temporal.Instant): Promise<z.input<typeof planView> | null> {
  const page = await planPage(read, viewer.organisation, plan);
  if (page === null) return null;
  const meetings = await meetingRows(read, viewer, formatInstant(now), { plan });
  const commitments = await commitmentRows(read, viewer, formatInstant(now), { plan });
  const look = { viewer: viewer.person, today: civilDay(now, 'UTC'), policy: defaultPolicy };
  return toPlanView(page, { meetings, commitments }, look);
}
