import IconFileSpreadsheet from '@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs';
import { useId, useState } from 'react';
import { byteWords } from './byte-words.ts';
import css from './import.module.css';
import { importText } from './import-text.ts';

interface FilePickProps {
  readonly file: File | null;
  readonly onPick: (file: File) => void;
  readonly error: string | null;
}

/** One file, picked or dropped: the browser's own input lies over its label, unseen, and takes clicks, drops and keys. */
export function FilePick({ file, onPick, error }: FilePickProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div className={css['pick']}>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        className={css['input']}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const [picked] = event.currentTarget.files ?? [];
          if (picked !== undefined) onPick(picked);
        }}
      />
      <label htmlFor={id} className={css['drop']} data-over={over || undefined} data-bad={error !== null || undefined}>
        <IconFileSpreadsheet size={24} stroke={1.5} aria-hidden />
        <span>
          <span className={css['dropTitle']}>{file === null ? importText.choose : importText.chosen(file.name, byteWords(file.size))}</span>
          <span className="dimmed">{file === null ? importText.drop : importText.another}</span>
        </span>
      </label>
      {error === null ? null : (
        <p id={`${id}-error`} className={css['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
