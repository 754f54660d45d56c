import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextAreaField } from '../ui/form-fields.tsx';
import css from './notes.module.css';
import { notesText } from './text.ts';

interface NotesConflictProps {
  readonly mine: string;
  readonly theirs: string;
  readonly both: string;
  readonly by: string;
  readonly onResolve: (text: string) => void;
}

/** Two versions of the same lines, side by side, and the text that they become. */
export function NotesConflict({ mine, theirs, both, by, onResolve }: NotesConflictProps) {
  const [text, setText] = useState(both);
  const [offered, setOffered] = useState(both);
  if (offered !== both) {
    // The other person saved again: what was edited here stays above what they added.
    setOffered(both);
    setText(text === offered ? both : `${text}\n${both}`);
  }
  const words = notesText.conflict;
  return (
    <div className={css['conflict']} role="group" aria-label={words.title}>
      <h3 className={css['conflictTitle']}>{words.title}</h3>
      <p className={css['conflictBody']}>{words.body}</p>
      <div className={css['versions']}>
        <Version title={words.mine} text={mine} choose={words.keepMine} onChoose={() => onResolve(mine)} />
        <Version title={words.theirs(by)} text={theirs} choose={words.keepTheirs} onChoose={() => onResolve(theirs)} />
      </div>
      <TextAreaField label={words.merged} rows={8} value={text} onChange={setText} />
      <div className="button-row">
        <Button onClick={() => onResolve(text)}>{text === both ? words.keepBoth : words.save}</Button>
      </div>
    </div>
  );
}

interface VersionProps {
  readonly title: string;
  readonly text: string;
  readonly choose: string;
  readonly onChoose: () => void;
}

function Version({ title, text, choose, onChoose }: VersionProps) {
  return (
    <div className={css['version']}>
      <h4 className={css['versionTitle']}>{title}</h4>
      <textarea className={css['versionText']} readOnly rows={8} aria-label={title} value={text} />
      <Button size="xs" variant="default" onClick={onChoose}>
        {choose}
      </Button>
    </div>
  );
}
