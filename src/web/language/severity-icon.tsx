import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconHelpCircle from '@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { Severity } from '../../core/language/diagnostic.ts';
import type { IconComponent } from '../ui/icon-component.ts';
import { languageText } from './text.ts';

const shapes: Readonly<Record<Severity, IconComponent>> = { gate: IconLock, warn: IconAlertTriangle, hint: IconHelpCircle };

/** How much a finding weighs, by shape and, for a listener, in a word. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Shape = shapes[severity];
  return (
    <>
      <Shape size={17} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{languageText.severities[severity]}: </span>
    </>
  );
}
