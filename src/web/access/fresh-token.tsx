import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { accessText } from './text.ts';
import css from './tokens-card.module.css';

const text = accessText.fresh;

interface FreshTokenProps {
  readonly value: string;
  readonly onDone: () => void;
}

/** The value of a token that was just made, to be taken along: it is shown this once. */
export function FreshToken({ value, onDone }: FreshTokenProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without https a browser has no clipboard to offer; the value is selected for the keyboard.
    }
  };
  return (
    <section className={css['fresh']} aria-label={text.title}>
      <div>
        <p className={css['name']}>{text.title}</p>
        <p>{text.body}</p>
      </div>
      <TextInput ref={field} className={css['value'] ?? ''} label={text.label} readOnly value={value} autoComplete="off" spellCheck={false} onFocus={(event) => event.currentTarget.select()} />
      <div className="button-row">
        <Button size="xs" onClick={() => void copy()}>
          {copied ? text.copied : text.copy}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {text.done}
        </Button>
        <output className="visually-hidden">{copied ? text.copied : ''}</output>
      </div>
    </section>
  );
}
