import { accessArea } from '../access/routes.ts';
import { clocksArea } from '../clocks/area.ts';
import { commitmentsArea } from '../commitments/routes.ts';
import { todayArea } from '../insights/routes.ts';
import { kpisArea } from '../kpis/routes.ts';
import { languageArea } from '../language/routes.ts';
import { meetingsArea } from '../meetings/routes.ts';
import { objectivesArea } from '../objectives/routes.ts';
import { packetsArea } from '../packets/routes.ts';
import { peopleArea } from '../people/routes.ts';
import { plansArea } from '../plans/routes.ts';
import { pulseArea } from '../pulse/routes.ts';
import { recordArea } from '../record/routes.ts';
import { signalsArea } from '../signals/routes.ts';
import { stakeholdersArea } from '../stakeholders/routes.ts';
import { mountable, type MountedArea } from './mount.ts';

/**
 * Every area of the product, in the order in which their projectors see an event: the record opens its head, people are
 * known, and then those areas that others' rows rest on.
 */
export const areas: readonly MountedArea[] = [
  mountable(recordArea),
  mountable(peopleArea),
  mountable(accessArea),
  mountable(languageArea),
  mountable(clocksArea),
  mountable(kpisArea),
  mountable(signalsArea),
  mountable(meetingsArea),
  mountable(commitmentsArea),
  mountable(objectivesArea),
  mountable(plansArea),
  mountable(stakeholdersArea),
  mountable(pulseArea),
  mountable(packetsArea),
  mountable(todayArea),
];
