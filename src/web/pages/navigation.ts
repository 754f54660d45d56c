import IconActivity from '@tabler/icons-react/dist/esm/icons/IconActivity.mjs';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import IconTarget from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import IconBook2 from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs';
import IconRoute from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import type { NavItem } from '../ui/app-shell.tsx';
import { pagesText } from './text.ts';

/** The pages in the frame's navigation, in order of use: a narrow screen shows the first four and "More". */
export const navigation: readonly NavItem[] = [
  { to: '/', label: pagesText.nav.today, icon: IconSun },
  { to: '/meetings', label: pagesText.nav.meetings, icon: IconMessages },
  { to: '/commitments', label: pagesText.nav.commitments, icon: IconCalendarCheck },
  { to: '/kpis', label: pagesText.nav.kpis, icon: IconChartLine },
  { to: '/objectives', label: pagesText.nav.objectives, icon: IconTarget },
  { to: '/triggers', label: pagesText.nav.triggers, icon: IconBolt },
  { to: '/pulse', label: pagesText.nav.pulse, icon: IconActivity },
  { to: '/plans', label: pagesText.nav.plans, icon: IconRoute },
  { to: '/people', label: pagesText.nav.people, icon: IconUsers },
  { to: '/record', label: pagesText.nav.record, icon: IconBook2 },
  { to: '/settings', label: pagesText.nav.settings, icon: IconSettings },
];
