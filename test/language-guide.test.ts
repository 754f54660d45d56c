import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ruleIdSchema } from '../src/core/language/diagnostic.ts';
import { withRulePages } from './documentation/rule-pages.ts';

const guide = readFileSync(fileURLToPath(new URL('../docs/guide/language.md', import.meta.url)), 'utf8');

it('shows every rule as the rule book has it; otherwise `npm run guide` writes it anew', () => {
  expect(withRulePages(guide)).toBe(guide);
  expect(ruleIdSchema.options.filter((id) => !guide.includes(`\n### ${id}\n`))).toEqual([]);
});
