import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Diagnostic } from '../../core/language/diagnostic.ts';
import { bringIntoSight, keepAligned } from './align.ts';
import css from './language.module.css';
import { carryNames, noLines } from './line-keys.ts';
import { marksOfLines, runsOf } from './mark-lines.ts';

interface MirrorProps {
  readonly text: string;
  readonly told: readonly Diagnostic[];
  readonly current: Diagnostic | null;
  readonly field: HTMLTextAreaElement | null;
  /** Is given the text area that stands inside. */
  readonly attach: (field: HTMLTextAreaElement | null) => void;
  /** Whether the frame brings the ground of a form's field, which must lie behind what is drawn. */
  readonly ground: boolean;
  /** The text area itself, which stands before its mirror. */
  readonly children: ReactNode;
}

/**
 * A text area and, behind it, the same words in the same places, unseen but for what is drawn under them. Lines that did not
 * change are not drawn again, so a key costs the same in a long note as in a short one.
 */
export function Mirror({ text, told, current, field, attach, ground, children }: MirrorProps) {
  const layer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const drawn = told.length > 0;
  const take = useCallback((frame: HTMLDivElement | null) => attach(frame?.querySelector('textarea') ?? null), [attach]);

  useLayoutEffect(() => {
    const [behind, words] = [layer.current, inner.current];
    if (field === null || behind === null || words === null || !drawn) return undefined;
    return keepAligned(field, behind, words);
  }, [field, drawn]);

  useLayoutEffect(() => {
    const mark = inner.current?.querySelector('[data-current]') ?? null;
    if (current !== null && field !== null && mark !== null) bringIntoSight(field, mark);
  }, [current, field]);

  return (
    <div ref={take} className={css['frame']} data-ground={ground || undefined}>
      {drawn ? (
        <div ref={layer} className={css['mirror']} aria-hidden="true">
          <div ref={inner} className={css['mirrored']}>
            <Lines text={text} told={told} current={current} />
          </div>
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** The lines of a text under their names, so that each stays the element that it was. */
function Lines({ text, told, current }: Pick<MirrorProps, 'text' | 'told' | 'current'>) {
  const lines = useMemo(() => text.split('\n'), [text]);
  const [before, setBefore] = useState(noLines);
  const { names } = carryNames(before, lines);
  if (before.lines !== lines) setBefore(carryNames(before, lines));
  const marks = useMemo(
    () => marksOfLines(lines, told.map(({ start, end, severity, fingerprint }) => ({ start, end, severity, current: fingerprint === current?.fingerprint }))),
    [lines, told, current],
  );
  return lines.map((line, index) => <Line key={names[index]} text={line} marks={marks[index] ?? ''} />);
}

/** One line. An empty one keeps its height by a space of no width. */
const Line = memo(function Line({ text, marks }: { readonly text: string; readonly marks: string }) {
  return (
    <div>
      {marks === ''
        ? text || '\u200B'
        : runsOf(text, marks).map((run, index) =>
            run.severity === null ? (
              run.text
            ) : (
              <span key={`${index}/${run.text}`} className={css['mark']} data-severity={run.severity} data-current={run.current || undefined}>
                {run.text}
              </span>
            ),
          )}
    </div>
  );
});
