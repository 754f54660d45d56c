import { Button, useMantineColorScheme } from '@mantine/core';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { TokensCard } from '../access/tokens-card.tsx';
import type { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { RulesCard } from '../language/rules-card.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { authCall } from './auth-call.ts';
import { queryClient } from './query-client.ts';
import { settingsText as text } from './settings-text.ts';
import { signOut } from './sign-out.ts';
import { pagesText } from './text.ts';

/** One's own account, the looks, the time zone, and what the product never does. */
export function SettingsPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut();
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  const { account, time, never } = text;
  return (
    <>
      <PageHeader title={text.title} />
      <div className="columns">
        <div>
          <Card title={account.title}>
            <div className="stack">
              <DefinitionList
                items={[
                  { term: account.name, detail: session.person.name },
                  { term: account.email, detail: session.email },
                  { term: account.organisation, detail: session.organisation.name },
                  { term: account.roles, detail: session.roles.length === 0 ? account.noRoles : session.roles.map((role) => pagesText.roles[role]).join(', ') },
                ]}
              />
              <div>
                <Button variant="default" onClick={() => void leave()}>
                  {account.signOut}
                </Button>
              </div>
            </div>
          </Card>
          <PasswordCard email={session.email} />
          <TokensCard />
          <RulesCard />
        </div>
        <div>
          <Looks />
          <Card title={time.title} note={time.note}>
            <DefinitionList
              items={[
                { term: time.account, detail: session.timeZone },
                { term: time.browser, detail: new Intl.DateTimeFormat().resolvedOptions().timeZone },
              ]}
            />
          </Card>
          <Card title={never.title}>
            <div className="stack">
              {never.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}

function PasswordCard({ email }: { readonly email: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'sent'>('idle');
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const send = async (): Promise<void> => {
    setState('busy');
    const failed = await authCall('request-password-reset', { email });
    setFailure(failed);
    setState(failed === null ? 'sent' : 'idle');
  };
  return (
    <Card title={text.password.title} note={text.password.body}>
      <div className="stack">
        <div>
          <Button variant="default" loading={state === 'busy'} disabled={state === 'sent'} onClick={() => void send()}>
            {text.password.action}
          </Button>
        </div>
        <output>{state === 'sent' ? text.password.sent(email) : ''}</output>
        {failure === null ? null : <FailureNotice failure={failure} />}
      </div>
    </Card>
  );
}

const schemes = ['auto', 'light', 'dark'] as const;

function Looks() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { title, note, label, choices } = text.looks;
  return (
    <Card title={title} note={note}>
      <SelectField
        label={label}
        value={colorScheme}
        onChange={(chosen) => setColorScheme(schemes.find((scheme) => scheme === chosen) ?? 'auto')}
        choices={schemes.map((scheme) => ({ value: scheme, label: choices[scheme] }))}
      />
    </Card>
  );
}
