import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withRulePages } from './rule-pages.ts';

// `npm run guide`: writes the rule book into docs/guide/language.md.
const path = fileURLToPath(new URL('../../docs/guide/language.md', import.meta.url));
const written = withRulePages(readFileSync(path, 'utf8'));
if (written === null) throw new Error(`${path} lacks the two marks between which the rules stand`);
writeFileSync(path, written);
