import { useState } from 'react';
import { isId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { PersonField } from '../person-field.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { RoleChecks, type Role } from './role-checks.tsx';
import { peopleText } from './text.ts';

const text = peopleText.add;

/** The owner adds a person with their manager and roles; an invitation goes out by mail. */
export function AddPerson() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [manager, setManager] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const act = useAct('POST /api/people');
  const send = async (): Promise<void> => {
    await act.mutateAsync({ body: { name, email: email.trim(), manager: isId('person', manager) ? manager : null, roles: [...roles] } });
    setName('');
    setEmail('');
    setRoles([]);
  };
  return (
    <DialogForm label={text.action} variant="filled" title={text.title} confirm={text.confirm} failure={act.error} onSend={send}>
      <p>{text.intro}</p>
      <TextField label={text.name} required maxLength={120} value={name} onChange={setName} error={act.error?.about('name')} />
      <TextField label={text.email} type="email" required value={email} onChange={setEmail} error={act.error?.about('email')} />
      <PersonField label={text.manager} none={text.none} value={manager} onChange={setManager} error={act.error?.about('manager')} />
      <RoleChecks value={roles} onChange={setRoles} />
    </DialogForm>
  );
}
