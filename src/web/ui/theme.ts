import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const violet: MantineColorsTuple = [
  '#eeedfc',
  '#dcdaf8',
  '#bdb9f0',
  '#a3a9fb',
  '#7e78db',
  '#655ed1',
  '#554ecb',
  '#4740c4',
  '#3932a8',
  '#2d2796',
];

/** Mantine's view of the tokens of `tokens.css`: one accent, 8 px controls, Inter with tabular numbers. */
export const theme = createTheme({
  colors: { violet },
  primaryColor: 'violet',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '620' },
  defaultRadius: '8px',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own variables, pointed at our tokens in both schemes: its defaults miss the contrast of WCAG 2.2 AA. */
const tokens = {
  '--mantine-color-body': 'var(--body)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--dimmed)',
  '--mantine-color-placeholder': 'var(--dimmed)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-button)',
  '--mantine-color-disabled': 'var(--neutral-soft)',
  '--mantine-color-disabled-color': 'var(--dimmed)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-violet-light': 'var(--accent-soft)',
  '--mantine-color-violet-light-hover': 'var(--accent-soft)',
  '--mantine-color-violet-light-color': 'var(--accent-text)',
  '--mantine-color-violet-outline': 'var(--accent-text)',
  '--mantine-color-gray-light': 'var(--neutral-soft)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--dimmed)',
  '--mantine-color-red-light': 'var(--bad-soft)',
  '--mantine-color-red-light-hover': 'var(--bad-soft)',
  '--mantine-color-red-light-color': 'var(--bad)',
  '--mantine-color-red-filled': '#ad1c33',
  '--mantine-color-red-filled-hover': '#8f1529',
};

/** Gives Mantine's variables the product's colours. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
