import type { SessionView } from '../../contract/people.ts';
import { CheckField } from '../ui/form-fields.tsx';
import { peopleText as text } from './text.ts';

export type Role = SessionView['roles'][number];
const roles = ['owner', 'hr-partner', 'director', 'product-lead'] as const satisfies readonly Role[];

/** The organisation's roles, each with what it allows. */
export function RoleChecks({ value, onChange }: { readonly value: readonly Role[]; readonly onChange: (roles: readonly Role[]) => void }) {
  return (
    <div className="stack" role="group" aria-label={text.columns.roles}>
      <p className="dimmed">{text.rolesHint}</p>
      {roles.map((role) => (
        <CheckField
          key={role}
          label={text.roles[role]}
          hint={text.roleHints[role]}
          checked={value.includes(role)}
          onChange={(checked) => onChange(roles.filter((each) => (each === role ? checked : value.includes(each))))}
        />
      ))}
    </div>
  );
}
