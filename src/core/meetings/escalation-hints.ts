import type { SeriesTerms } from './series.ts';

/** What the gate suggests where an escalation path is missing: who it may go to depends on who may know of it (S20). */
export const escalationHints: Readonly<Record<SeriesTerms['recordType'], string>> = {
  coaching: 'For example: if it is not there on the day, we talk about it within two days, before anyone else does.',
  performance: 'For example: if it is not there on the day, it goes to the director of the plan the next morning.',
  verification: 'For example: if it is not there on the day, it goes to the HR partner of the plan the next morning.',
};
