import { civilDateSchema } from '../../src/core/kernel/schema.ts';
import type { Point } from '../../src/core/kpis/point.ts';
import { defaultPolicy } from '../../src/core/policy/default-policy.ts';
import { evaluateVelocityVariance } from '../../src/core/signals/velocity-variance.ts';
import { armed, type Detector } from './detector.ts';

const rules = defaultPolicy.triggers.velocityVariance;
/** The rule asks for the order of the points, not for their distance. */
const date = civilDateSchema.parse('2026-01-05');

/** R4 as the policy has it: more than 15 % below the median of the last six. It has no threshold to calibrate. */
export const seedRule: Detector = {
  name: 'R4 as written',
  highest: 1,
  arm: (baseline, _threshold, silence) => {
    let last: Point[] = baseline.map((value) => ({ date, value }));
    const next = (value: number): number => {
      last = [...last, { date, value }].slice(-rules.baselineSprints.value - 1);
      return evaluateVelocityVariance(last, rules)?.fired === true ? 1 : 0;
    };
    return armed({ next, reset: () => {} }, 1, silence);
  },
};
