import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { useEffect, useState } from 'react';
import css from './hash.module.css';
import { uiText } from './text.ts';

interface HashProps {
  readonly value: string;
  /** What the value is, for the copy button's name: "leaf hash". */
  readonly label: string;
  /** How many characters stand on the screen; print shows all. */
  readonly shown?: number;
}

/** A long opaque value: its beginning to compare by eye, the whole on demand. */
export function Hash({ value, label, shown = 8 }: HashProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const short = value.length > shown ? `${value.slice(0, shown)}…` : value;
  return (
    <span className={css['hash']}>
      <code className={`${css['code']} ${css['short']}`} title={value}>
        {short}
      </code>
      <code className={`${css['code']} ${css['full']}`} aria-hidden="true">
        {value}
      </code>
      <button type="button" className={css['copy']} aria-label={copied ? uiText.copied : uiText.copyOf(label)} onClick={() => void copy()}>
        {copied ? <IconCheck size={14} stroke={2} aria-hidden /> : <IconCopy size={14} stroke={1.7} aria-hidden />}
      </button>
      <output className="visually-hidden">{copied ? uiText.copied : ''}</output>
    </span>
  );
}
