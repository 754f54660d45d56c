import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import css from './color-scheme-switch.module.css';
import { uiText } from './text.ts';

/** Switches between light and dark; the choice stays in this browser. */
export function ColorSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" className={css['switch']} onClick={() => setColorScheme(other)} aria-label={other === 'dark' ? uiText.toDark : uiText.toLight}>
      {scheme === 'dark' ? <IconSun size={18} stroke={1.7} aria-hidden /> : <IconMoon size={18} stroke={1.7} aria-hidden />}
    </button>
  );
}
