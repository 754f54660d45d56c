import css from './stakeholders.module.css';
import { stakeholdersText } from './text.ts';

const text = stakeholdersText.answer;
const scores = Array.from({ length: 11 }, (_, score) => score);

interface ScoreChoiceProps {
  readonly question: string;
  readonly value: number | null;
  readonly onChange: (score: number) => void;
  readonly error: string | undefined;
}

/** Eleven radio buttons from 0 to 10: a tap on a phone, arrow keys on a keyboard. */
export function ScoreChoice({ question, value, onChange, error }: ScoreChoiceProps) {
  return (
    <fieldset className={css['choice']} aria-describedby={error === undefined ? undefined : 'score-error'}>
      <legend>{question}</legend>
      <div className={css['scores']}>
        {scores.map((score) => (
          <label key={score} className={css['score']}>
            <input type="radio" name="score" value={score} checked={value === score} onChange={() => onChange(score)} />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <div className={css['ends']}>
        <span>{text.scale[0]}</span>
        <span>{text.scale[10]}</span>
      </div>
      {error === undefined ? null : (
        <p id="score-error" className={css['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
