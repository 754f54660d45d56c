import type { FindingView, KeptWordingView } from '../../contract/plans.ts';

/** Words of the gate at a signature: what stops it, and wordings that are kept nonetheless. */
export const wordingText = {
  stops: (count: number): string => (count === 1 ? '1 question stops the sign-offs' : `${count} questions stop the sign-offs`),
  why: 'Nobody signs what a third person could not decide. Amend the criterion, or keep its wording with a reason that both sides and the packet show.',
  whoElse: 'Those who write the criteria amend them; the manager or a signer keeps a wording with a reason.',
  criterion: (number: number): string => `Criterion ${number}`,
  fields: { statement: 'What must be true', threshold: 'Threshold', proof: 'Proof' } satisfies Record<FindingView['field'], string>,
  amend: 'Amend the criteria',
  whyThis: 'Why this?',
  keep: 'Keep this wording',
  keepTitle: 'Keep this wording',
  keepIntro: 'Your reason stays on record beside the criterion, with your name and the time, for both sides and in the packet. It ends when these words change.',
  reason: 'Reason',
  reasonNone: 'Choose one',
  reasons: {
    'defined-elsewhere': 'Defined elsewhere',
    'customers-wording': 'The customer’s own wording',
    'agreed-as-is': 'Agreed as it is',
    'linter-wrong': 'The linter is wrong',
  } satisfies Record<NonNullable<KeptWordingView['reason']>, string>,
  note: 'For a third person who reads it later',
  noteHint: 'Such as: where it is defined, what the customer wrote, who agreed when.',
  kept: 'Wording kept',
  void: 'No longer holds: the words changed',
  erased: 'The reason was erased.',
  keptBy: (name: string): string => `${name},`,
  onVersion: (version: number): string => `said for version ${version}`,
} as const;
