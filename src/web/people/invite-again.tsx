import type { PersonId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { useAct } from '../use-act.ts';
import { peopleText } from './text.ts';

const text = peopleText.invite;

/** Mails a fresh invitation to somebody who has not joined yet. */
export function InviteAgain({ person }: { readonly person: PersonId }) {
  const act = useAct('POST /api/people/:person/invitation');
  return (
    <ConfirmButton
      size="compact-xs"
      question={text.question}
      consequence={text.consequence}
      confirm={text.confirm}
      onConfirm={() => act.mutateAsync({ params: { person }, body: {} })}
      trouble={act.error === null ? undefined : <FailureNotice failure={act.error} />}
    >
      {text.action}
    </ConfirmButton>
  );
}
