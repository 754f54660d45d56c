import type { Policy } from '../policy/policy.ts';
import type { PresetName } from '../policy/preset.ts';
import type { WayOut } from '../signals/way-out.ts';
import { intervalOf } from './cadence.ts';
import type { Cadence } from './series.ts';
import { stretchSections } from './stretch-sections.ts';

/**
 * The ways out that R40 proposes for a series (S18): meet every 7 days, where it is less often, or 15 minutes longer. A way
 * that its rules leave no room for is not proposed: 7 days are the floor, and no pillar of a turnaround runs past its cap (S1).
 */
export function waysOut(cadence: Cadence, preset: PresetName, policy: Policy): readonly WayOut[] {
  const { intervalFloor, lengthStep } = policy.followThrough;
  const interval = intervalOf(cadence);
  const tighter: readonly WayOut[] = interval === null || interval <= intervalFloor.value ? [] : [{ way: 'tighten', from: interval, to: intervalFloor.value }];
  const longer = cadence.minutes + lengthStep.value;
  const sections = stretchSections(policy.presets[preset].sections.map(({ minutes }) => ({ minutes: minutes.value })), longer);
  const fits = preset !== 'turnaround' || sections.every(({ minutes }) => minutes <= policy.turnaround.pillarCap.value);
  return fits ? [...tighter, { way: 'lengthen', from: cadence.minutes, to: longer }] : tighter;
}
