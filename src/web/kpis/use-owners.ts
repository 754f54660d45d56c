import type { Choice } from '../ui/form-fields.tsx';
import { useRead } from '../use-read.ts';

/** The people who can answer for a KPI: those who report to the reader first, then the reader, then everyone else. */
export function useOwners(me: string): readonly Choice[] {
  const people = useRead('GET /api/people', { query: { limit: 100 } });
  const rank = (person: { readonly id: string; readonly manager: { readonly id: string } | null }): number =>
    person.manager?.id === me ? 0 : person.id === me ? 1 : 2;
  return (people.data?.items ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((person) => ({ value: person.id, label: person.name }));
}
