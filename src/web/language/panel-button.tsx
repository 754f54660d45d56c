import type { ButtonHTMLAttributes } from 'react';
import css from './language.module.css';

interface PanelButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly quiet?: boolean;
}

/** A small button of the panel. The panel is drawn with every key, and a plain button costs a tenth of a dressed one. */
export function PanelButton({ quiet = false, ...button }: PanelButtonProps) {
  return <button {...button} type="button" className={css['button']} data-quiet={quiet || undefined} />;
}
