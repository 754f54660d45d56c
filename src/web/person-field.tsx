import { useDeferredValue, useState, type ReactNode } from 'react';
import { SelectField, TextField } from './ui/form-fields.tsx';
import { useRead } from './use-read.ts';

interface PersonFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly none: string;
  readonly value: string;
  readonly onChange: (person: string) => void;
  readonly required?: boolean;
  /** Only people who hold this role are offered, if anybody holds it. */
  readonly role?: string;
  /** People who cannot be chosen here. */
  readonly except?: readonly string[];
}

const searchLabel = (label: string): string => `Find a name for: ${label}`;

/** One person of the organisation. A list of up to a hundred is offered whole; a longer one is searched by name first. */
export function PersonField({ value, role, except = [], ...field }: PersonFieldProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const people = useRead('GET /api/people', { query: { limit: 100, ...(search === '' ? {} : { search }) } });
  const found = (people.data?.items ?? []).filter((person) => !except.includes(person.id));
  const holders = role === undefined ? found : found.filter((person) => person.roles.some((held) => held === role));
  const offered = holders.length === 0 ? found : holders;
  const many = (people.data !== undefined && people.data.next !== null) || search !== '';
  return (
    <div className="stack">
      {many ? <TextField type="search" label={searchLabel(field.label)} value={typed} onChange={setTyped} /> : null}
      <SelectField {...field} value={value} choices={offered.map((person) => ({ value: person.id, label: person.name }))} />
    </div>
  );
}
