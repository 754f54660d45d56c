import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { policyNumber, policyNumbers } from './policy-number.ts';
import { policySchema } from './policy.ts';
import { presetNames } from './preset.ts';

describe('the default policy', () => {
  it('survives storage unchanged', () => {
    expect(policySchema.parse(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  });

  it.each([
    ['R3', 'triggers.missedMilestone.misses', 1],
    ['R4', 'triggers.velocityVariance.threshold', 15],
    ['S10', 'triggers.velocityVariance.baselineSprints', 6],
    ['S10', 'triggers.velocityVariance.minimumSprints', 3],
    ['R7', 'clocks.firstMeeting.within', 48],
    ['R18', 'clocks.coachingFollowUp', 3],
    ['R92', 'clocks.recap', 24],
    ['R93', 'clocks.recapTarget', 0],
    ['R37', 'presets.formal.length', 15],
    ['R35', 'presets.standard.length', 30],
    ['R36', 'presets.standard.interval', 14],
    ['R83', 'presets.standard.commitments.atMost', 3],
    ['R8', 'presets.turnaround.interval', 7],
    ['R38', 'turnaround.pillarCap', 12],
    ['R8', 'turnaround.sessionDays.4', 28],
    ['R63', 'turnaround.windows.3.to', 30],
    ['S3', 'turnaround.minimumDays', 30],
    ['S3', 'turnaround.minimumSessions', 5],
    ['R70', 'exit.uplift', 10],
    ['R70', 'exit.stakeholderGain', 2],
    ['R66', 'exit.stakeholderLevel', 7],
    ['S6', 'stakeholders.meanFrom', 5],
    ['S6', 'stakeholders.answersFrom', 3],
    ['R40', 'followThrough.proposeBelow', 70],
    ['R40', 'followThrough.proposeAfter', 2],
    ['R79', 'followThrough.healthyFrom', 80],
    ['S18', 'followThrough.lengthStep', 15],
    ['S29', 'triggers.unclearExpectations.minimumAnswers', 4],
    ['R75', 'triggers.blockedStories.from', 4],
    ['R75', 'triggers.blockedStories.to', 1],
    ['R76', 'triggers.dependencies.from', 30],
    ['R76', 'triggers.dependencies.to', 80],
    ['R77', 'triggers.predictability.from', 70],
    ['R77', 'triggers.predictability.to', 88],
    ['S30', 'triggers.sameIssue.times', 2],
    ['S30', 'triggers.sameIssue.within', 60],
    ['S31', 'triggers.criteria.minimumDays', 30],
  ] as const)('%s: %s is %d', (id, path, value) => {
    const number = policyNumber(defaultPolicy, path);
    expect(number?.value).toBe(value);
    expect(number?.source).toContain(id);
  });

  it.each(presetNames)('the sections of %s fill its length exactly', (name) => {
    const preset = defaultPolicy.presets[name];
    const minutes = preset.sections.reduce((sum, section) => sum + section.minutes.value, 0);
    expect(minutes).toBe(preset.length.value);
  });

  it('R60-R63: the windows follow one another without a gap and cover the minimum length', () => {
    let next = 1;
    for (const window of defaultPolicy.turnaround.windows) {
      expect(window.from.value).toBe(next);
      next = window.to.value + 1;
    }
    expect(next - 1).toBe(defaultPolicy.turnaround.minimumDays.value);
  });

  it('S1: no planned section of a turnaround session passes the pillar cap', () => {
    const longest = Math.max(...defaultPolicy.presets.turnaround.sections.map((section) => section.minutes.value));
    expect(longest).toBeLessThanOrEqual(defaultPolicy.turnaround.pillarCap.value);
  });

  it('lists every number under the place at which it is found', () => {
    const numbers = policyNumbers(defaultPolicy);
    const written = JSON.stringify(defaultPolicy).split('"unit"').length - 1;
    expect(numbers).toHaveLength(written);
  });
});
