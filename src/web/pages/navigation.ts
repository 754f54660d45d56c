import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import type { NavItem } from '../ui/app-shell.tsx';
import { pagesText } from './text.ts';

/** The pages in the frame's navigation, in order of use: a narrow screen shows the first four and "More". */
export const navigation: readonly NavItem[] = [{ to: '/', label: pagesText.nav.today, icon: IconSun }];
