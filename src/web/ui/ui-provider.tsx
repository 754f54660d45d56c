import './mantine.css';
import './tokens.css';
import './base.css';
import './mantine-overrides.css';
import './print.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { resolveVariables, theme } from './theme.ts';

/** `boot.js` reads the same key before the first paint. */
const schemes = localStorageColorSchemeManager({ key: 'manent-color-scheme' });

/** Gives every screen the theme, the styles and the reader's colour scheme (the system's until one is chosen). */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} colorSchemeManager={schemes} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
