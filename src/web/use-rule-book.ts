import { useEffect, useState } from 'react';
import type { Rule } from '../core/language/rule-book/rule.ts';

/** Every rule of the linter in words, fetched when something shows one; null until it is there. */
export function useRuleBook(): readonly Rule[] | null {
  const [book, setBook] = useState<readonly Rule[] | null>(null);
  useEffect(() => {
    void import('../core/language/rule-book.ts').then(({ ruleBook }) => setBook(ruleBook));
  }, []);
  return book;
}
