import { expect, test } from 'vitest';
import { assessmentRecorded } from '../../core/plans/events.ts';
import { readRecordedExit } from './recorded-exit.ts';

const assessment = assessmentRecorded.parts['shared/assessment'].schema.parse({
  onDay: 31,
  proposal: 'partly-met',
  conditions: [{ id: 'days-run', requirement: 'R70, S3', rule: 'It ran.', measured: 'days run: 31 days', threshold: '30 days', met: 'met' }],
  criteriaVersion: 2,
  policyVersion: 1,
});

test('the recorded exit is read as it was recorded, whole', () => {
  expect(readRecordedExit(JSON.stringify(assessment))).toEqual({ proposal: 'partly-met', day: 31, policyVersion: 1, conditions: assessment.conditions, notes: [] });
});

test('half an assessment is none: a missing number is never shown as a shorter list', () => {
  const [condition] = assessment.conditions;
  expect(readRecordedExit(JSON.stringify({ ...assessment, conditions: [condition, { ...condition, met: 'perhaps' }] }))).toBeNull();
  expect(readRecordedExit('')).toBeNull();
  expect(readRecordedExit(JSON.stringify({ ...assessment, proposal: 'great' }))).toBeNull();
});
