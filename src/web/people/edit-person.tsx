import { useState } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import { isId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { PersonField } from '../person-field.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { RoleChecks, type Role } from './role-checks.tsx';
import { peopleText } from './text.ts';

type Profile = CallOutput<'GET /api/people/:person'>;

/** The owner sets who a person reports to from a day on. */
export function SetManager({ profile }: { readonly profile: Profile }) {
  const text = peopleText.manager;
  const [manager, setManager] = useState<string>(profile.manager?.id ?? '');
  const [from, setFrom] = useState(() => localDay(Date.now()));
  const act = useAct('POST /api/people/:person/manager');
  const send = async (): Promise<void> => {
    const day = typedDay(from);
    if (!isId('person', manager) || day === null) return;
    await act.mutateAsync({ params: { person: profile.person.id }, body: { manager, from: day } });
  };
  return (
    <DialogForm label={text.action} title={text.title(profile.person.name)} confirm={text.confirm} failure={act.error} onSend={send}>
      <p>{text.intro}</p>
      <PersonField label={text.manager} none={text.none} required except={[profile.person.id]} value={manager} onChange={setManager} error={act.error?.about('manager')} />
      <TextField label={text.from} type="date" required value={from} onChange={setFrom} error={act.error?.about('from')} />
    </DialogForm>
  );
}

/** The owner gives and takes roles. */
export function SetRoles({ profile }: { readonly profile: Profile }) {
  const text = peopleText.setRoles;
  const [roles, setRoles] = useState<readonly Role[]>(profile.roles);
  const act = useAct('POST /api/people/:person/roles');
  return (
    <DialogForm
      label={text.action}
      title={text.title(profile.person.name)}
      confirm={text.confirm}
      failure={act.error}
      onOpen={() => setRoles(profile.roles)}
      onSend={async () => await act.mutateAsync({ params: { person: profile.person.id }, body: { roles: [...roles] } })}
    >
      <RoleChecks value={roles} onChange={setRoles} />
    </DialogForm>
  );
}
