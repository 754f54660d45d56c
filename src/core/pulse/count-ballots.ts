import type { z } from 'zod';
import type { Policy } from '../policy/policy.ts';
import type { PulseChoice, PulseCount, PulseQuestion, unclearSchema } from './events.ts';

/** What a round says: how many gave each answer, and whether expectations are unclear. */
export interface CountedPulse {
  readonly counts: readonly PulseCount[];
  readonly unclear: z.infer<typeof unclearSchema> | null;
}

/** Counts ballots; null below the least number of answers that may be shown (S29). */
export function countBallots(questions: readonly PulseQuestion[], ballots: readonly (readonly PulseChoice[])[], policy: Pick<Policy, 'pulse' | 'triggers'>): CountedPulse | null {
  if (ballots.length < policy.pulse.showFrom.value) return null;
  const counts = questions.map(({ key }, place): PulseCount => {
    const given = ballots.map((ballot) => ballot[place]);
    const count = (choice: PulseChoice): number => given.filter((each) => each === choice).length;
    return { key, agree: count('agree'), partly: count('partly'), disagree: count('disagree') };
  });
  const asked = questions.find(({ expectations }) => expectations);
  const found = counts.find(({ key }) => key === asked?.key);
  return { counts, unclear: found === undefined ? null : unclearExpectations(found, policy.triggers.unclearExpectations) };
}

/** R6 as S29 resolves it: enough people answered, and at least so many of them say that they do not know what is expected. */
export function unclearExpectations(
  { agree, partly, disagree }: PulseCount,
  rule: Policy['triggers']['unclearExpectations'],
): z.infer<typeof unclearSchema> {
  const answers = agree + partly + disagree;
  return { answers, matching: disagree, fires: answers >= rule.minimumAnswers.value && disagree >= rule.minimumMatching.value };
}
