import { expect, test } from 'vitest';
import { sectionTitles } from '../../core/meetings/section-titles.ts';
import { defaultPresets } from '../../core/policy/default-presets.ts';
import { presetNames } from '../../core/policy/preset.ts';
import { presetFacts } from './preset-facts.ts';

test('what is said of each kind of 1on1 is what the policy does', () => {
  expect(presetFacts.map((facts) => facts.preset)).toEqual([...presetNames]);
  for (const facts of presetFacts) {
    const policy = defaultPresets[facts.preset];
    expect(facts).toMatchObject({
      minutes: policy.length.value,
      everyDays: policy.interval.value,
      recordType: policy.recordType,
      mostCommitments: policy.commitments.atMost?.value ?? null,
      sections: policy.sections.map((section) => [sectionTitles[section.id], section.minutes.value]),
    });
  }
});
