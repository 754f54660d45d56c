import { Textarea } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import type { LintPlace } from './language/use-lint.ts';
import { LintedText, type LintThrough } from './linted-text.tsx';
import css from './linted-text-field.module.css';

interface LintedTextFieldProps extends LintPlace {
  readonly label: string;
  readonly through?: LintThrough;
  readonly hint?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly name?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Without it the field holds one line, which wraps where it is long. */
  readonly rows?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const order = ['label', 'description', 'input', 'error'] satisfies ('label' | 'description' | 'input' | 'error')[];

/** A field of a form whose words are linted while they are written. */
export function LintedTextField({ label, hint, rows, required = false, value, onChange, place, kind, given = [], through, ...rest }: LintedTextFieldProps) {
  const oneLine = rows === undefined;
  return (
    <LintedText value={value} fit="field" place={place} kind={kind} given={given} {...(through === undefined ? {} : { through })}>
      {({ field, frame, summary, panel }) => (
        <div>
          <Textarea
            {...rest}
            {...field}
            label={label}
            inputWrapperOrder={order}
            inputContainer={frame}
            description={
              <>
                {hint}
                {summary}
              </>
            }
            {...(hint === undefined ? { descriptionProps: { className: 'visually-hidden' } } : {})}
            classNames={oneLine ? { input: css['oneLine'] ?? '' } : {}}
            // Without a hint nothing stands between the label and the field, though the description is there for a listener.
            styles={{ input: { background: 'transparent' }, ...(hint === undefined ? { wrapper: { marginTop: 0 } } : {}) }}
            rows={rows ?? 1}
            required={required}
            withAsterisk={false}
            value={value}
            onChange={(event) => onChange(oneLine ? event.currentTarget.value.replaceAll(/\s*\n\s*/gu, ' ') : event.currentTarget.value)}
            onKeyDown={(event) => {
              field.onKeyDown(event);
              if (oneLine) sendOnEnter(event);
            }}
            {...(oneLine ? { onPaste: pasteInOneLine } : {})}
          />
          {panel}
        </div>
      )}
    </LintedText>
  );
}

/** In a field of one line Enter sends its form, as it does in an input. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Pasted lines become one before they arrive: taken apart afterwards, the browser could not undo them. */
function pasteInOneLine(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const words = event.clipboardData.getData('text/plain');
  if (!words.includes('\n')) return;
  event.preventDefault();
  document.execCommand('insertText', false, words.trim().replaceAll(/\s*\n\s*/gu, ' '));
}
