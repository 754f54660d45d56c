import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { authCall } from './auth-call.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';

/** Has a link mailed. The answer is the same whether or not the address belongs to a member. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const [sent, setSent] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    const failed = await authCall('request-password-reset', { email: email.trim() });
    setBusy(false);
    setFailure(failed);
    setSent(failed === null);
  };
  if (sent) {
    return (
      <EntryFrame title={entryText.forgot.sentTitle} lead={entryText.forgot.sent(email.trim())}>
        <p className="dimmed">{entryText.forgot.sentHint}</p>
        <p style={{ marginTop: 16 }}>
          <Link to="/sign-in">{entryText.forgot.back}</Link>
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={entryText.forgot.title} lead={entryText.forgot.lead}>
      <EntryForm onSend={() => void send()}>
        {failure === null ? null : <FailureNotice failure={failure} />}
        <TextField label={entryText.email} type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {entryText.forgot.action}
        </Button>
        <Link to="/sign-in">{entryText.forgot.back}</Link>
      </EntryForm>
    </EntryFrame>
  );
}
