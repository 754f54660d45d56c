import { Button } from '@mantine/core';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import css from './notes.module.css';
import { notesText } from './text.ts';

interface LateWordsProps {
  readonly words: string;
  /** Absent while the recap takes no corrections. */
  readonly onUse: (() => void) | undefined;
  readonly onDiscard: () => void;
}

/** Words that were written but not saved before the meeting closed: they are shown, never dropped in silence. */
export function LateWords({ words, onUse, onDiscard }: LateWordsProps) {
  const text = notesText.late;
  return (
    <Card title={text.title} note={text.body}>
      <textarea className={css['versionText']} readOnly rows={6} aria-label={text.title} value={words} />
      <div className={`button-row ${css['after'] ?? ''}`}>
        {onUse === undefined ? null : (
          <Button size="xs" onClick={onUse}>
            {text.use}
          </Button>
        )}
        <ConfirmButton size="xs" tone="danger" question={text.question} consequence={text.consequence} confirm={text.discard} onConfirm={onDiscard}>
          {text.discard}
        </ConfirmButton>
      </div>
    </Card>
  );
}
