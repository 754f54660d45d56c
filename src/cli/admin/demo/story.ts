import type { Demo } from './set-up.ts';
import { nothingTold } from './told.ts';
import { meetingsStep } from './steps-meetings.ts';
import { clockStep, importStep, triggerStep } from './steps-numbers.ts';
import { exitStep, packetStep, recapsStep, trackerStep } from './steps-outcome.ts';
import { planStep } from './steps-plan.ts';
import type { Facts, Step, StepId } from './step.ts';

/** A step as it went. */
export interface StepResult {
  readonly id: StepId;
  readonly title: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly facts: Facts;
}

/** The story as it went; it ends at the first step that fails. */
export interface StoryResult {
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
  readonly packet: string | null;
  readonly policy: string | null;
  readonly receipts: readonly string[];
}

/** A step that takes longer than this says that it is under way, in milliseconds. */
const patienceMs = 1_000;

/** Tells the story step by step. */
export async function runStory(demo: Demo, out: string, note: (line: string) => void): Promise<StoryResult> {
  const told = nothingTold();
  const steps: readonly Step[] = [importStep, triggerStep, clockStep, planStep, meetingsStep, recapsStep(out), trackerStep, exitStep, packetStep(out)];
  const results: StepResult[] = [];
  for (const step of steps) {
    const began = performance.now();
    const timer = setTimeout(() => {
      note(`… ${step.title}`);
    }, patienceMs);
    try {
      const facts = await step.run(demo.stage, demo.sprints, told);
      results.push({ id: step.id, title: step.title, ok: true, ms: Math.round(performance.now() - began), facts });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      results.push({ id: step.id, title: step.title, ok: false, ms: Math.round(performance.now() - began), facts: { reason } });
      break;
    } finally {
      clearTimeout(timer);
    }
  }
  return { ok: results.length === steps.length && results.every((result) => result.ok), steps: results, packet: told.packet, policy: told.policy, receipts: told.receipts };
}

/** Prints the story as a short report. */
export function printReport(story: StoryResult, say: (line: string) => void): void {
  for (const [index, step] of story.steps.entries()) {
    say(`${index + 1}. ${step.title}${step.ok ? '' : '  FAILED'}  (${step.ms} ms)`);
    for (const [name, value] of Object.entries(step.facts)) if (value !== null && value !== '') say(`     ${name}: ${String(value)}`);
  }
  say('');
  say(story.ok ? 'The whole story holds.' : 'The story broke off; the reason stands above.');
  say('The sprints are those of a real team (HHS TANF Data Portal, CC0), moved in time; people and words are invented.');
  say('They show how the rules work, not that 1on1s work: this rule fires in 20 of the 53 sprints that have a velocity, and');
  say('with the same invented stakeholder answers 3 of those 20 would have met the exit, without any loop having been held.');
}
