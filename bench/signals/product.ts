import { defaultPolicy } from '../../src/core/policy/default-policy.ts';
import { cusumOptions } from '../../src/core/signals/opinion.ts';
import { startCusum } from '../../src/core/signals/self-starting-cusum.ts';
import type { Detector } from './detector.ts';

/** The product's own engine with the policy's settings; only the threshold is set by the calibration, as for the others. */
export const manent: Detector = {
  name: 'manent',
  highest: 20,
  arm: (baseline, threshold, silence, measure) => {
    const settings = cusumOptions(defaultPolicy.opinion, 7, measure.unit);
    const watcher = startCusum(measure, { ...settings, threshold, silence, minimumReadings: baseline.length });
    baseline.forEach((value) => watcher(value));
    return (value) => watcher(value).alarm;
  },
};
