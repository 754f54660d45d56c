import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { authCall, type AuthOutcome } from './auth-call.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';

/** Chooses a new password with the one-time token of a mailed link. */
export function ResetPasswordPage() {
  const { token, error } = useSearch({ from: '/reset-password' });
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<AuthOutcome | null>(null);
  if (outcome?.ok === true) {
    return (
      <EntryFrame title={entryText.reset.doneTitle} lead={entryText.reset.done}>
        <Link to="/sign-in">{entryText.reset.signIn}</Link>
      </EntryFrame>
    );
  }
  if (token === undefined || error !== undefined) {
    return (
      <EntryFrame title={entryText.reset.title}>
        <ErrorNotice {...(error === undefined ? entryText.linkMissing : entryText.troubles.expired)} actions={<Link to="/forgot-password">{entryText.forgot.action}</Link>} />
      </EntryFrame>
    );
  }
  const send = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await authCall('reset-password', { newPassword: password, token }));
    setBusy(false);
  };
  return (
    <EntryFrame title={entryText.reset.title}>
      <EntryForm onSend={() => void send()}>
        {outcome === null ? null : <ErrorNotice {...outcome.trouble} requestId={outcome.requestId} />}
        <TextField label={entryText.newPassword} hint={entryText.passwordHint} type="password" name="password" autoComplete="new-password" required value={password} onChange={setPassword} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {entryText.reset.action}
        </Button>
      </EntryForm>
    </EntryFrame>
  );
}
