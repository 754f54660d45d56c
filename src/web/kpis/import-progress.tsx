import { Button } from '@mantine/core';
import { Card } from '../ui/card.tsx';
import { ProgressBar } from '../ui/progress-steps.tsx';
import { byteWords } from './byte-words.ts';
import { importText } from './import-text.ts';

interface ImportProgressProps {
  readonly step: 'sending' | 'reading';
  /** Bytes that have left, or that the server has read. */
  readonly bytes: number;
  readonly size: number;
  readonly onStop: () => void;
}

/** How far an import is: what has left, then what the server has read; after the last byte the rules look. */
export function ImportProgress({ step, bytes, size, onStop }: ImportProgressProps) {
  const sending = step === 'sending' && bytes < size;
  const read = step === 'reading' && bytes >= size;
  const label = sending ? importText.sending : read ? importText.judging : importText.reading;
  const known = sending || (step === 'reading' && !read);
  return (
    <Card>
      <ProgressBar label={label} value={known ? bytes / Math.max(1, size) : null} {...(known ? { figure: importText.sent(byteWords(bytes), byteWords(size)) } : {})} />
      {sending ? (
        <Button variant="default" mt={14} onClick={onStop}>
          {importText.cancel}
        </Button>
      ) : null}
    </Card>
  );
}
