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

/** Takes up an invitation: the person chooses a password and is in. */
export function JoinPage() {
  const { token } = useSearch({ from: '/join' });
  const [password, setPassword] = useState('');
  const accept = useAct('POST /api/invitations/accept');
  const signIn = useSignIn();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  if (token === undefined) {
    return (
      <EntryFrame title={entryText.join.title}>
        <ErrorNotice {...entryText.linkMissing} />
      </EntryFrame>
    );
  }
  const send = (): void => {
    accept.mutate({ body: { token, password, timeZone } }, { onSuccess: ({ email }) => void signIn(email, password) });
  };
  return (
    <EntryFrame title={entryText.join.title} lead={entryText.join.lead}>
      <EntryForm onSend={send}>
        {accept.error === null ? null : <FailureNotice failure={accept.error} />}
        <TextField label={entryText.newPassword} hint={entryText.passwordHint} type="password" name="password" autoComplete="new-password" required value={password} onChange={setPassword} error={accept.error?.about('password')} />
        <Button type="submit" loading={accept.isPending} fullWidth size="md">
          {entryText.join.action}
        </Button>
        <p className="dimmed">{entryText.timeZone(timeZone)}</p>
      </EntryForm>
    </EntryFrame>
  );
}
