import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/form-fields.tsx';
import { authCall, type AuthOutcome } from './auth-call.ts';
import { EntryForm, EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';

/** Has a link mailed. The answer is the same whether or not the address belongs to a member. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<AuthOutcome | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await authCall('request-password-reset', { email: email.trim(), redirectTo: '/reset-password' }));
    setBusy(false);
  };
  if (outcome?.ok === true) {
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
        {outcome === null ? null : <ErrorNotice {...outcome.trouble} requestId={outcome.requestId} />}
        <TextField label={entryText.email} type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {entryText.forgot.action}
        </Button>
        <Link to="/sign-in">{entryText.forgot.back}</Link>
      </EntryForm>
    </EntryFrame>
  );
}
