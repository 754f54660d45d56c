import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../kernel/schema.ts';
import { judgeCriteria } from './judge-criteria.ts';
import type { Criterion } from './plan.ts';

const whole: Criterion = { key: 'whole', statement: 'The release branch is cut by 12:00 on each of the 4 release days', kpi: null, threshold: '4 of 4', by: formatDate(Temporal.PlainDate.from('2026-03-28')), proof: 'Tags in the repository' };
const found = (proof: string) => judgeCriteria([{ ...whole, proof }], { roster: ['Remy', 'Maya'], hintsOnly: [] }).map(({ rule, field, start, end }) => [rule, field, proof.slice(start, end)]);

describe('the proof of a criterion', () => {
  it.each([
    ['how everyone feels about it', 'vague-criterion', 'how everyone feels'],
    ['general impression', 'vague-criterion', 'general impression'],
    ['Gut feeling', 'vague-criterion', 'Gut feeling'],
    ['the manager decides', 'moving-target', 'manager decides'],
    ['Maya’s opinion. The manager’s judgement', 'moving-target', 'manager’s judgement'],
  ])('is asked about where nobody can look it up: %s', (proof, rule, words) => {
    expect(found(proof)).toEqual([[rule, 'proof', words]]);
  });

  it.each([
    'the sprint summaries, imported',
    'Zendesk export',
    'HR letter of 3 June',
    'read from the Grafana board',
    'Survey of the team: how everyone feels, at least 8 of 10 say 4 or better',
    'The manager decides on 3 June from the tag list',
  ])('is taken where it can be looked up: %s', (proof) => {
    expect(found(proof)).toEqual([]);
  });
});
