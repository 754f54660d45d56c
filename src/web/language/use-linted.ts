import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Diagnostic, Linted } from '../../core/language/diagnostic.ts';
import { counting } from './counting.ts';
import { dismiss, useDismissed } from './dismissed.ts';
import { entriesOf, type Entry } from './entries.ts';
import { nextHole, previousHole, type Span } from './holes.ts';
import { jumpTarget } from './jump.ts';
import { replaceWords } from './replace-words.ts';
import { afterMove, isTold, nextLook, toldKey, type Writing } from './when-told.ts';

type FieldEvent = SyntheticEvent<HTMLTextAreaElement>;

/** What a text area needs so that its words are drawn under and its keys jump from question to question. */
export interface LintedProps {
  readonly onInput: (event: FieldEvent) => void;
  readonly onSelect: (event: FieldEvent) => void;
  readonly onFocus: (event: FieldEvent) => void;
  readonly onBlur: (event: FieldEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** A text that is linted while it is written: what is told of it, and what can be done about it. */
export interface LintedState {
  readonly field: HTMLTextAreaElement | null;
  /** Takes the frame's text area; stays the same function. */
  readonly attach: (field: HTMLTextAreaElement | null) => void;
  readonly props: LintedProps;
  readonly summaryId: string;
  readonly entries: readonly Entry[];
  /** All that is told, in the order of the text. */
  readonly told: readonly Diagnostic[];
  /** The finding that was jumped to or opened. */
  readonly current: Diagnostic | null;
  readonly caret: number;
  readonly open: (finding: Diagnostic | null) => void;
  readonly show: (finding: Diagnostic) => void;
  readonly answer: (finding: Diagnostic) => void;
  readonly waive: (finding: Diagnostic) => void;
  readonly callWrong: (finding: Diagnostic) => void;
  /** Back to where one was before the first jump. */
  readonly back: () => void;
}

const unwritten: Writing = { caret: null, editedAt: null, now: 0, before: new Set() };

/** Watches a text area and tells what the linter asks about its words, at the moment when it helps. */
export function useLinted(text: string, lint: (text: string) => readonly Linted[]): LintedState {
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  const [writing, setWriting] = useState(unwritten);
  const [opened, setOpened] = useState<string | null>(null);
  const [caret, setCaret] = useState(0);
  const filling = useRef(false);
  const cameFrom = useRef<Span | null>(null);
  const dismissed = useDismissed();
  const linted = useMemo(() => lint(text), [lint, text]);
  const found = useMemo(
    () => linted.flatMap(({ diagnostics }) => diagnostics).filter((each) => !dismissed.has(each.fingerprint)),
    [linted, dismissed],
  );
  const told = useMemo(() => found.filter((each) => isTold(each, text, writing)).toSorted((a, b) => a.start - b.start || a.end - b.end), [found, text, writing]);
  const entries = useMemo(() => {
    const these = new Set(told);
    return entriesOf(linted, (finding) => these.has(finding));
  }, [linted, told]);
  const current = told.find((each) => each.fingerprint === opened) ?? null;

  useEffect(() => {
    const wait = nextLook(found, text, writing);
    if (wait === null) return undefined;
    const timer = setTimeout(() => setWriting((before) => ({ ...before, now: performance.now() })), wait);
    return () => clearTimeout(timer);
  }, [found, text, writing]);
  useEffect(() => {
    for (const { ruleId, fingerprint } of told) counting.shown(ruleId, fingerprint);
  }, [told]);

  const select = (span: Span): void => {
    if (field === null) return;
    field.focus();
    field.setSelectionRange(span.start, span.end);
  };
  const jump = (finding: Diagnostic): void => {
    if (field === null) return;
    cameFrom.current ??= { start: field.selectionStart, end: field.selectionEnd };
    setOpened(finding.fingerprint);
    select(finding);
  };
  const back = (): void => {
    const from = cameFrom.current ?? (field === null ? null : { start: field.selectionStart, end: field.selectionEnd });
    cameFrom.current = null;
    setOpened(null);
    if (from !== null) select(from);
  };
  const answer = (finding: Diagnostic): void => {
    if (field === null) return;
    const { start, end } = finding.clause;
    cameFrom.current = null;
    replaceWords(field, start, end, finding.scaffold);
    const hole = nextHole(field.value, start);
    filling.current = hole !== null && hole.start < start + finding.scaffold.length;
    if (filling.current && hole !== null) select(hole);
    setOpened(null);
  };
  const waive = (finding: Diagnostic): void => {
    dismiss(finding.fingerprint);
    setOpened(null);
    field?.focus();
  };

  const moved = (event: FieldEvent): void => {
    const at = event.currentTarget.selectionEnd;
    setCaret(at);
    setWriting((before) => (before.caret === at ? before : afterMove(before, told, at, performance.now())));
  };
  /** Tab goes from hole to hole while an answer is being filled in, and leaves the field behind the last. */
  const fill = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const hole = event.shiftKey ? previousHole(value, selectionStart) : nextHole(value, selectionEnd);
    filling.current = hole !== null;
    if (hole === null) return;
    event.preventDefault();
    select(hole);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Tab' && filling.current) fill(event);
    else if (event.key === 'F8') {
      const target = jumpTarget(told, { start: event.currentTarget.selectionStart, end: event.currentTarget.selectionEnd }, event.shiftKey);
      if (target === null) return;
      event.preventDefault();
      jump(target);
    } else if (event.key === 'Escape' && (cameFrom.current !== null || filling.current)) {
      // Neither a dialog around the field nor the page hears of it: Escape goes back one step only.
      event.preventDefault();
      event.stopPropagation();
      filling.current = false;
      if (cameFrom.current !== null) back();
    }
  };

  return {
    field,
    attach: setField,
    props: {
      onInput: (event) => {
        const now = performance.now();
        const at = event.currentTarget.selectionEnd;
        cameFrom.current = null;
        setCaret(at);
        setWriting({ caret: at, editedAt: now, now, before: toldNear(told, event.currentTarget.value, at) });
      },
      onSelect: moved,
      onFocus: moved,
      onBlur: () => setWriting((before) => ({ ...before, caret: null })),
      onKeyDown,
    },
    summaryId: useId(),
    entries,
    told,
    current,
    caret,
    open: (finding) => setOpened(finding?.fingerprint ?? null),
    show: jump,
    answer,
    waive,
    callWrong: (finding) => {
      counting.wrong(finding.ruleId, finding.fingerprint);
      waive(finding);
    },
    back,
  };
}

/** What was told of the line that is being written: only there does it matter. */
function toldNear(told: readonly Diagnostic[], text: string, at: number): ReadonlySet<string> {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  return new Set(told.filter(({ clause }) => clause.start >= from && clause.start <= at).map(toldKey));
}
