import type { ReactNode } from 'react';
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

interface LintedTextProps extends LintPlace {
  readonly value: string;
  readonly fit: 'card' | 'field';
  readonly children: (parts: LintedParts) => ReactNode;
}

/** Gives a text area the language linter: what is drawn under its words, the questions below it, and the keys between them. */
export function LintedText({ value, fit, children, ...place }: LintedTextProps) {
  const linted = useLinted(value, useLint(place));
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
