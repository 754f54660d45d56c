import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { authCall } from './auth-call.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';
import { personasQuery } from './personas-query.ts';
import { personasText } from './personas-text.ts';
import { queryClient } from './query-client.ts';
import { announceSession } from './session-change.ts';

/** E-mail and password; afterwards to where the person was going. */
export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const personas = useQuery(personasQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    const failed = await authCall('sign-in/email', { email: email.trim(), password });
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    queryClient.clear();
    announceSession();
    router.history.push(next ?? '/');
  };
  return (
    <EntryFrame title={entryText.signIn.title}>
      <EntryForm onSend={() => void send()}>
        {failure === null ? null : <FailureNotice failure={failure} />}
        <TextField label={entryText.email} type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} />
        <TextField label={entryText.password} type="password" name="password" autoComplete="current-password" required value={password} onChange={setPassword} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {entryText.signIn.action}
        </Button>
        <Link to="/forgot-password">{entryText.signIn.forgot}</Link>
        {personas.data === null || personas.data === undefined ? null : (
          <p>
            {personasText.or}{' '}
            <Link to="/personas" search={next === undefined ? {} : { next }}>
              {personasText.choose}
            </Link>
          </p>
        )}
      </EntryForm>
    </EntryFrame>
  );
}
