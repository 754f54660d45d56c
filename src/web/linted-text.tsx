import { useMemo, type ReactNode } from 'react';
import type { Linted } from '../core/language/diagnostic.ts';
import { FindingPanel } from './language/finding-panel.tsx';
import { Mirror } from './language/mirror.tsx';
import { Summary } from './language/summary.tsx';
import { useLint, type LintPlace } from './language/use-lint.ts';
import { useLinted, type LintedProps, type LintedState } from './language/use-linted.ts';

/** The parts of a linted text, for whoever lays them out around a text area. */
export interface LintedParts {
  /** For the text area. */
  readonly field: LintedProps;
  readonly describedBy: string;
  /** Puts the mirror behind a text area. */
  readonly frame: (field: ReactNode) => ReactNode;
  /** Describes the field; stands anywhere near it. */
  readonly summary: ReactNode;
  readonly panel: ReactNode;
}

/** Lints a text inside a larger one, such as a field together with the fields beside it. Must stay the same function. */
export type LintThrough = (text: string, lint: (whole: string) => readonly Linted[]) => readonly Linted[];

interface LintedTextProps extends LintPlace {
  readonly value: string;
  readonly fit: 'card' | 'field';
  readonly through?: LintThrough;
  readonly children: (parts: LintedParts) => ReactNode;
}

/** Gives a text area the language linter: what is drawn under its words, the questions below it, and the keys between them. */
export function LintedText({ value, fit, through, children, ...place }: LintedTextProps) {
  const lint = useLint(place);
  const judge = useMemo(() => (through === undefined ? lint : (text: string) => through(text, lint)), [lint, through]);
  const linted = useLinted(value, judge);
  return children({
    field: linted.props,
    describedBy: linted.summaryId,
    frame: frameOf(linted, value, fit),
    summary: <Summary linted={linted} value={value} />,
    panel: <FindingPanel linted={linted} value={value} fit={fit} />,
  });
}

function frameOf(linted: LintedState, value: string, fit: LintedTextProps['fit']): LintedParts['frame'] {
  return (field) => (
    <Mirror text={value} told={linted.told} current={linted.current} field={linted.field} attach={linted.attach} ground={fit === 'field'}>
      {field}
    </Mirror>
  );
}
