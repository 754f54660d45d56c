import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { authCall } from './auth-call.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';

/** Chooses a new password with the one-time token of a mailed link. */
export function ResetPasswordPage() {
  const { token } = useSearch({ from: '/reset-password' });
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <EntryFrame title={entryText.reset.doneTitle} lead={entryText.reset.done}>
        <Link to="/sign-in">{entryText.reset.signIn}</Link>
      </EntryFrame>
    );
  }
  if (token === undefined) {
    return (
      <EntryFrame title={entryText.reset.title}>
        <ErrorNotice {...entryText.linkMissing} actions={<Link to="/forgot-password">{entryText.forgot.action}</Link>} />
      </EntryFrame>
    );
  }
  const send = async (): Promise<void> => {
    setBusy(true);
    const failed = await authCall('reset-password', { newPassword: password, token });
    setBusy(false);
    setFailure(failed);
    setDone(failed === null);
  };
  return (
    <EntryFrame title={entryText.reset.title}>
      <EntryForm onSend={() => void send()}>
        {failure === null ? null : <FailureNotice failure={failure} />}
        <TextField label={entryText.newPassword} hint={entryText.passwordHint} type="password" name="password" autoComplete="new-password" required error={failure?.about('password')} value={password} onChange={setPassword} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {entryText.reset.action}
        </Button>
      </EntryForm>
    </EntryFrame>
  );
}
