import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { BallotPageView } from '../../contract/pulse.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { DateText } from '../ui/date-text.tsx';
import { FieldStack } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import css from './pulse.module.css';
import { pulseText } from './text.ts';

const text = pulseText.ballot;
const choices = ['agree', 'partly', 'disagree'] as const;
type Choice = (typeof choices)[number];

interface BallotFormProps {
  readonly token: string;
  readonly view: BallotPageView;
}

/** The statements of a round, three answers each. */
export function BallotForm({ token, view }: BallotFormProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [tried, setTried] = useState(false);
  const cast = useAct('POST /api/pulse-answers');
  const whole = view.questions.every(({ key }) => chosen[key] !== undefined);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const answers = view.questions.flatMap(({ key }) => {
      const choice = chosen[key];
      return choice === undefined ? [] : [{ key, choice }];
    });
    if (whole) cast.mutate({ body: { token, answers } });
  };
  return (
    <form onSubmit={send}>
      <FieldStack>
        {view.questions.map(({ key, statement }) => (
          <fieldset key={key} className={css['statement']}>
            <legend>{statement}</legend>
            <div className={css['choices']}>
              {choices.map((choice) => (
                <label key={choice} className={css['choice']}>
                  <input type="radio" name={key} value={choice} checked={chosen[key] === choice} onChange={() => setChosen({ ...chosen, [key]: choice })} />
                  <span>{text.choices[choice]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {tried && !whole ? (
          <p className={css['error']} role="alert">
            {text.incomplete}
          </p>
        ) : null}
        {cast.error === null ? null : <FailureNotice failure={cast.error} />}
        <Button type="submit" size="md" fullWidth loading={cast.isPending}>
          {text.send}
        </Button>
        <p className="dimmed">
          {text.invited(view.invited, view.showFrom)} {text.once} {text.until} <DateText at={view.closesAt} />.
        </p>
      </FieldStack>
    </form>
  );
}
