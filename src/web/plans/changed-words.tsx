import { criteriaText as text } from './criteria-text.ts';
import css from './criteria.module.css';
import { diffWords } from './word-diff.ts';

interface ChangedWordsProps {
  readonly words: string;
  /** The same field of the version beside; the same words when there is none. */
  readonly other: string;
  /** Tells whether `words` is the later of the two: its own words are then added, else removed. */
  readonly later: boolean;
}

/** A text with the words marked that the version beside it does not have: by line and colour, and in words for a listener. */
export function ChangedWords({ words, other, later }: ChangedWordsProps) {
  const own = later ? 'added' : 'removed';
  const runs = (later ? diffWords(other, words) : diffWords(words, other)).filter((run) => run.kind === 'same' || run.kind === own);
  const Mark = later ? 'ins' : 'del';
  return (
    <>
      {runs.map((run, index) =>
        run.kind === 'same' || run.text.trim() === '' ? (
          <span key={`${index}/${run.text}`}>{run.text}</span>
        ) : (
          <Mark key={`${index}/${run.text}`} className={css[own]}>
            <span className="visually-hidden">({text[own]}: </span>
            {run.text}
            <span className="visually-hidden">)</span>
          </Mark>
        ),
      )}
    </>
  );
}
