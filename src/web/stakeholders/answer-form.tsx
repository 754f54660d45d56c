import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AnswerPageView } from '../../contract/stakeholders.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { FieldStack, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { ScoreChoice } from './score-choice.tsx';
import css from './stakeholders.module.css';
import { stakeholdersText } from './text.ts';

const text = stakeholdersText.answer;

interface AnswerProps {
  readonly token: string;
  readonly view: AnswerPageView;
}

/** The question of a mailed link, as long as the week is open. */
export function AnswerForm({ token, view }: AnswerProps) {
  const [score, setScore] = useState<number | null>(view.given?.score ?? null);
  const [comment, setComment] = useState(view.given?.comment ?? '');
  const [tried, setTried] = useState(false);
  const answer = useAct('POST /api/stakeholder-answers');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (score !== null) answer.mutate({ body: { token, score, comment } });
  };
  return (
    <form onSubmit={send}>
      <FieldStack>
        <ScoreChoice question={text.question(view.team, view.owner.name)} value={score} onChange={setScore} error={tried && score === null ? text.choose : undefined} />
        <TextAreaField label={text.comment} hint={text.commentHint} maxLength={500} rows={3} value={comment} onChange={setComment} error={answer.error?.about('comment')} />
        {answer.error === null ? null : <FailureNotice failure={answer.error} />}
        <Button type="submit" size="md" fullWidth loading={answer.isPending}>
          {view.given === null ? text.send : text.change}
        </Button>
        <output>
          {view.given === null ? null : (
            <p className={css['given']}>
              {text.given(view.given.score)} {text.until} <DateText at={view.closesAt} />.
            </p>
          )}
        </output>
      </FieldStack>
    </form>
  );
}

/** Who reads which part of an answer, in full, where it is given. */
export function WhoReads({ view }: Pick<AnswerProps, 'view'>) {
  return (
    <section className={css['readers']}>
      <h2>{text.readers}</h2>
      {text.readerLines(view.owner.name, view.answersFrom, view.meanFrom).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

/** The way off the list: asked before, because a mail program may follow a link by itself. */
export function LeaveList({ token, organisation }: { readonly token: string; readonly organisation: string }) {
  const leave = useAct('POST /api/stakeholder-answers/leave');
  return (
    <div className={css['leave']}>
      <span>{text.organisation(organisation)}</span>
      <ConfirmButton
        size="xs"
        variant="subtle"
        question={text.leaveQuestion}
        consequence={text.leaveBody}
        confirm={text.leaveConfirm}
        onConfirm={async () => await leave.mutateAsync({ body: { token } })}
        trouble={leave.error === null ? undefined : <FailureNotice failure={leave.error} />}
      >
        {text.leave}
      </ConfirmButton>
    </div>
  );
}
