import { noiseScaleFor, type NoiseScale } from '../kpis/noise-scale.ts';
import type { Unit } from '../kpis/measure.ts';
import { normalScore } from '../kpis/normal-score.ts';
import { mean } from '../kpis/statistics.ts';

/** What is believed of a KPI's spread before it has shown any. */
export interface SpreadPrior {
  /** How many readings the pooled spread is worth. */
  readonly priorReadings: number;
  /** The usual coefficient of variation of such a KPI. */
  readonly pooledVariation: number;
}

/** The readings of which the usual level is the mean; later ones refine mean and spread, and leave the scale alone. */
const levelReadings = 12;

/** What the readings that were learned say of a KPI's usual level and noise. */
export class LearnedPast {
  readonly #unit: Unit;
  readonly #prior: SpreadPrior;
  readonly #first: number[] = [];
  #scale: NoiseScale;
  #settled = true;
  #count = 0;
  #mean = 0;
  /** Sum of squared distances from the mean. */
  #squares = 0;

  constructor(unit: Unit, prior: SpreadPrior) {
    this.#unit = unit;
    this.#prior = prior;
    this.#scale = noiseScaleFor(unit, 0);
  }

  learn(value: number): void {
    if (this.#first.length === levelReadings) {
      if (!this.#settled) this.#settle();
      this.#add(value);
      return;
    }
    this.#first.push(value);
    this.#settled = false;
  }

  /** How far above the past a value lies, in standard deviations on the normal scale; null while there is no past. */
  score(value: number): number | null {
    if (this.#first.length === 0) return null;
    if (!this.#settled) this.#settle();
    const { priorReadings, pooledVariation } = this.#prior;
    const prior = this.#scale.spread(this.#mean, pooledVariation);
    const freedom = this.#count - 1 + priorReadings;
    const estimate = Math.sqrt((this.#squares + priorReadings * prior * prior) / freedom);
    const deviation = Math.max(estimate, this.#scale.leastSpread);
    const distance = this.#scale.to(value) - this.#mean;
    return normalScore(distance / (deviation * Math.sqrt(1 + 1 / this.#count)), freedom);
  }

  /** Puts the first readings on the scale that belongs to their mean. */
  #settle(): void {
    this.#scale = noiseScaleFor(this.#unit, mean(this.#first) ?? 0);
    this.#count = 0;
    this.#mean = 0;
    this.#squares = 0;
    for (const one of this.#first) this.#add(one);
    this.#settled = true;
  }

  #add(value: number): void {
    const x = this.#scale.to(value);
    this.#count += 1;
    const distance = x - this.#mean;
    this.#mean += distance / this.#count;
    this.#squares += distance * (x - this.#mean);
  }
}
