import { useState } from 'react';
import type { TokenView } from '../../contract/tokens.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { CreateToken } from './create-token.tsx';
import { FreshToken } from './fresh-token.tsx';
import { accessText as text } from './text.ts';
import css from './tokens-card.module.css';

/** One's own API tokens: what each may do and until when, a new one with its value for this once, and the way to revoke them. */
export function TokensCard() {
  const read = useRead('GET /api/tokens');
  const [fresh, setFresh] = useState<string | null>(null);
  return (
    <Card title={text.title} note={text.note}>
      <ReadState read={read} height={90}>
        {({ tokens, scopes, days }) => (
          <div className="stack">
            {fresh === null ? null : <FreshToken value={fresh} onDone={() => setFresh(null)} />}
            {tokens.length === 0 ? (
              <p className="dimmed">{text.none}</p>
            ) : (
              <ul className={css['tokens']}>
                {tokens.map((token) => (
                  <TokenLine key={token.id} token={token} />
                ))}
              </ul>
            )}
            <div>
              <CreateToken scopes={scopes} days={days} onCreated={setFresh} />
            </div>
          </div>
        )}
      </ReadState>
    </Card>
  );
}

function TokenLine({ token }: { readonly token: TokenView }) {
  const { id, name, scopes, expiresAt, expired, lastUsedOn } = token;
  const revoke = useAct('POST /api/tokens/:token/revoke');
  return (
    <li className={css['token']}>
      <div className={css['main']}>
        <p className={css['name']}>{name}</p>
        <p className={css['facts']}>{scopes.map((scope) => text.scopes[scope]).join(', ')}</p>
        <p className={css['facts']}>
          {expired ? text.expiredOn : text.until} <DateText at={expiresAt} format="full" />.{' '}
          {lastUsedOn === null ? (
            text.neverUsed
          ) : (
            <>
              {text.lastUsed} <DateText date={lastUsedOn} />
            </>
          )}
          .
        </p>
      </div>
      <div className={css['aside']}>
        {expired ? <StatusBadge tone="warn">{text.expired}</StatusBadge> : null}
        <ConfirmButton
          size="xs"
          tone="danger"
          label={text.revoke.actionOf(name)}
          question={text.revoke.question(name)}
          consequence={expired ? text.revoke.expired : text.revoke.consequence}
          confirm={text.revoke.action}
          onConfirm={async () => await revoke.mutateAsync({ params: { token: id }, body: {} })}
          trouble={revoke.error === null ? undefined : <FailureNotice failure={revoke.error} />}
        >
          {text.revoke.action}
        </ConfirmButton>
      </div>
    </li>
  );
}
