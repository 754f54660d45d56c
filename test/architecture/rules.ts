import { conductRules } from './conduct-rules.ts';
import { importRules } from './import-rules.ts';
import type { Rule } from './rule.ts';
import { shapeRules } from './shape-rules.ts';

/** Every rule of the house. */
export const rules: readonly Rule[] = [...shapeRules, ...importRules, ...conductRules];
