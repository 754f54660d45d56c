import type { PresetName } from '../policy/preset.ts';

/** A question that every meeting of a preset puts, in the section where it belongs. */
export interface StandingQuestion {
  readonly section: string;
  readonly text: string;
}

/** R47 for a turnaround, R49 for a formal checkpoint, R51 for every other 1on1. */
export const standingQuestions: Readonly<Record<PresetName, readonly StandingQuestion[]>> = {
  standard: [{ section: 'blockers', text: 'What are you avoiding right now?' }],
  coaching: [{ section: 'blockers', text: 'What are you avoiding right now?' }],
  turnaround: [{ section: 'metric-review', text: 'Which metric did you own this week, and what came of it?' }],
  formal: [{ section: 'verification', text: 'What exact output would make this pass?' }],
};
