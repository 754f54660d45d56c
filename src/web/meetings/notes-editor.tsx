import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { LintedText } from '../linted-text.tsx';
import { continueList } from './continue-list.ts';
import { moveCaret } from './move-caret.ts';
import css from './notes.module.css';
import { notesText } from './text.ts';

interface NotesEditorProps {
  readonly value: string;
  readonly onWrite: (text: string) => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** The text itself. It grows with its words; when the other person's arrive, the caret stays with the word it stood at. */
export function NotesEditor({ value, onWrite, ref }: NotesEditorProps) {
  const inner = useRef<HTMLTextAreaElement>(null);
  const caret = useRef({ value, start: 0, end: 0 });
  useLayoutEffect(() => {
    const field = inner.current;
    if (field === null) return;
    const before = caret.current;
    // Only words from elsewhere move the caret: what the person typed put it where it belongs.
    if (before.value !== value && document.activeElement === field) {
      field.setSelectionRange(moveCaret(before.value, value, before.start), moveCaret(before.value, value, before.end));
    }
    caret.current = { value, start: field.selectionStart, end: field.selectionEnd };
  }, [value]);
  const remember = (field: HTMLTextAreaElement): void => {
    caret.current = { value: field.value, start: field.selectionStart, end: field.selectionEnd };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const field = event.currentTarget;
    if (event.defaultPrevented) return;
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const next = continueList(field.value, field.selectionStart);
    if (next === null || field.selectionStart !== field.selectionEnd) return;
    event.preventDefault();
    insert(field, next.from, next.insert);
  };
  return (
    <LintedText value={value} place="notes" kind="note" fit="card">
      {(linted) => (
        <>
          {linted.frame(
            <textarea
              {...linted.field}
              ref={(field) => {
                inner.current = field;
                if (typeof ref === 'function') ref(field);
                else if (ref !== null) ref.current = field;
              }}
              className={css['editor']}
              aria-label={notesText.label}
              aria-describedby={linted.describedBy}
              placeholder={notesText.placeholder}
              maxLength={100_000}
              spellCheck
              value={value}
              onChange={(event) => {
                remember(event.currentTarget);
                onWrite(event.currentTarget.value);
              }}
              onSelect={(event) => {
                remember(event.currentTarget);
                linted.field.onSelect(event);
              }}
              onKeyDown={(event) => {
                linted.field.onKeyDown(event);
                onKeyDown(event);
              }}
            />,
          )}
          {linted.summary}
          {linted.panel}
        </>
      )}
    </LintedText>
  );
}

/** Begins a list at the line of the caret. */
export function startList(field: HTMLTextAreaElement): void {
  const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  field.focus();
  if (field.value.slice(start).startsWith('- ')) return;
  const after = field.selectionStart - start;
  insert(field, start, '- ', start);
  field.setSelectionRange(start + 2 + after, start + 2 + after);
}

/** Puts words in as if they were typed, so that the browser's undo takes them back. */
function insert(field: HTMLTextAreaElement, from: number, words: string, to = field.selectionStart): void {
  field.setSelectionRange(from, to);
  if (words === '') document.execCommand('delete');
  else document.execCommand('insertText', false, words);
}
