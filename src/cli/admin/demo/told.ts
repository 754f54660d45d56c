import type { CommitmentId, KpiId, MeetingId, PlanId, SeriesId, TriggerId } from '../../../core/kernel/id.ts';
import { CommandError } from '../../output.ts';

/** What earlier steps of the story left for later ones. */
export interface Told {
  kpis: readonly KpiId[];
  stakeholderKpi: KpiId | null;
  askedKpi: KpiId | null;
  trigger: TriggerId | null;
  series: SeriesId | null;
  firstMeeting: MeetingId | null;
  plan: PlanId | null;
  meetings: MeetingId[];
  commitments: CommitmentId[];
  receipts: string[];
  packet: string | null;
  policy: string | null;
}

/** The story before it begins. */
export function nothingTold(): Told {
  return { kpis: [], stakeholderKpi: null, askedKpi: null, trigger: null, series: null, firstMeeting: null, plan: null, meetings: [], commitments: [], receipts: [], packet: null, policy: null };
}

/** What an earlier step must have left. */
export function need<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new CommandError(`The demo has no ${what} yet: an earlier step did not make one.`, 1);
  return value;
}
