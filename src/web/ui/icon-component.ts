import type { ComponentType } from 'react';

/** Any line icon: 16 to 22 px, stroke 1.7. Icons are decoration beside a word and hidden from assistive technology. */
export type IconComponent = ComponentType<{ size?: number; stroke?: number; className?: string | undefined; 'aria-hidden'?: boolean }>;

/** The status tones. A tone is never shown by colour alone: a shape and a word go with it. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'info';
