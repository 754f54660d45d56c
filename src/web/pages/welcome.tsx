import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';
import { useSignIn } from './use-sign-in.ts';

/** The first run: creates the organisation and its owner from the printed set-up link. */
export function WelcomePage() {
  const { token } = useSearch({ from: '/welcome' });
  const [organisation, setOrganisation] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setup = useAct('POST /api/setup');
  const signIn = useSignIn();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const text = entryText.welcome;
  if (token === undefined) {
    return (
      <EntryFrame title={text.title}>
        <ErrorNotice {...entryText.linkMissing} />
      </EntryFrame>
    );
  }
  const send = (): void => {
    const body = { token, organisation: organisation.trim(), name: name.trim(), email: email.trim(), password, timeZone };
    setup.mutate({ body }, { onSuccess: () => void signIn(body.email, password) });
  };
  const about = (path: string): string | undefined => setup.error?.about(path);
  return (
    <EntryFrame title={text.title} lead={text.lead}>
      <EntryForm onSend={send}>
        {setup.error === null ? null : <FailureNotice failure={setup.error} />}
        <TextField label={text.organisation} hint={text.organisationHint} name="organization" autoComplete="organization" required maxLength={120} value={organisation} onChange={setOrganisation} error={about('organisation')} />
        <TextField label={text.name} name="name" autoComplete="name" required maxLength={120} value={name} onChange={setName} error={about('name')} />
        <TextField label={entryText.email} hint={text.emailHint} type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} error={about('email')} />
        <TextField label={entryText.password} hint={entryText.passwordHint} type="password" name="password" autoComplete="new-password" required value={password} onChange={setPassword} error={about('password')} />
        <Button type="submit" loading={setup.isPending} fullWidth size="md">
          {text.action}
        </Button>
        <p className="dimmed">{entryText.timeZone(timeZone)}</p>
      </EntryForm>
    </EntryFrame>
  );
}
