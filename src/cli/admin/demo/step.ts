import type { Stage } from './stage.ts';
import type { SprintsFile } from './sprints-file.ts';
import type { Told } from './told.ts';

/** The ids of the story's steps, in order. They are part of the `--json` contract. */
export const stepIds = ['import', 'trigger', 'clock', 'plan', 'meetings', 'recaps', 'tracker', 'exit', 'packet'] as const;
export type StepId = (typeof stepIds)[number];

/** What a step found out: short names and plain values, in the order in which they are printed. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One step of the story: acts through the API as the people do, adds to what was told, and reports facts. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly run: (stage: Stage, sprints: SprintsFile, told: Told) => Promise<Facts>;
}
