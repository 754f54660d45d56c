import { useState } from 'react';
import type { TokenScope } from '../../core/access/token-scope.ts';
import { DialogForm } from '../dialog-form.tsx';
import { SelectField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { accessText } from './text.ts';

const text = accessText.create;

interface CreateTokenProps {
  /** What may be chosen. */
  readonly scopes: readonly TokenScope[];
  readonly days: readonly number[];
  /** Takes the value, which is given this once. */
  readonly onCreated: (value: string) => void;
}

/** The button and dialog that make an API token for oneself. */
export function CreateToken({ scopes, days, onCreated }: CreateTokenProps) {
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope | undefined>(scopes[0]);
  const [chosen, setChosen] = useState(days[0]);
  const create = useAct('POST /api/tokens');
  const reset = (): void => {
    setName('');
    create.reset();
  };
  const send = async (): Promise<void> => {
    if (scope === undefined || chosen === undefined) return;
    const { value } = await create.mutateAsync({ body: { name, scopes: [scope], days: chosen } });
    onCreated(value);
    // The value is the page's from here on; the cache of what was done forgets it.
    create.reset();
  };
  return (
    <DialogForm label={text.action} title={text.title} confirm={text.confirm} failure={create.error} onSend={send} onOpen={reset}>
      <p>{text.intro}</p>
      <TextField label={text.name} hint={text.nameHint} required maxLength={60} autoComplete="off" value={name} onChange={setName} error={create.error?.about('name')} />
      <SelectField
        label={text.scope}
        value={scope ?? ''}
        onChange={(value) => setScope(scopes.find((each) => each === value))}
        choices={scopes.map((each) => ({ value: each, label: accessText.scopes[each] }))}
      />
      <SelectField
        label={text.days}
        value={String(chosen ?? '')}
        onChange={(value) => setChosen(days.find((each) => String(each) === value))}
        choices={days.map((each) => ({ value: String(each), label: text.daysOf(each) }))}
        error={create.error?.about('days')}
      />
    </DialogForm>
  );
}
