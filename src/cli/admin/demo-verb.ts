import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { note, say } from '../output.ts';
import { openBrowser } from './demo/open-browser.ts';
import { printReport, runStory, type StoryResult } from './demo/story.ts';
import { setUpDemo } from './demo/set-up.ts';
import { untilStopped } from './serve.ts';

interface DemoOptions {
  readonly headless: boolean;
  readonly json: boolean;
  readonly out?: string;
  readonly port: string;
  readonly data?: string;
  readonly open: boolean;
}

/**
 * `manent demo`: the whole story on real sprints, then the product as its people find it afterwards. `--headless` tells
 * the story and ends; `--json` prints one object instead of the report. Exit code 0: every step succeeded.
 */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('tell the whole story on real sprints, then serve it with a choice of people to be')
    .option('--headless', 'tell the story, print the report and end', false)
    .option('--json', 'print one JSON object instead of the report, and end', false)
    .option('--out <dir>', 'keep the packet, the trust policy and the receipts in this directory')
    .option('--port <port>', 'where to listen; 0 takes any free port', '4100')
    .option('--data <dir>', 'keep the demo’s data in this empty directory instead of a temporary one')
    .option('--no-open', 'do not open a browser')
    .action(async (options: DemoOptions) => {
      const ends = options.headless || options.json;
      const data = options.data === undefined ? mkdtempSync(join(tmpdir(), 'manent-demo-')) : resolve(options.data);
      const out = options.out === undefined ? join(data, 'out') : resolve(options.out);
      mkdirSync(out, { recursive: true });
      const stopped = untilStopped();
      const demo = await setUpDemo({ data, port: ends ? 0 : Number(options.port), note });
      try {
        const story = await Promise.race([runStory(demo, out, note), stopped.then(() => null)]);
        if (story === null) {
          process.exitCode = 130;
          return;
        }
        if (options.json) say(JSON.stringify(forMachines(story, options.out !== undefined)));
        else printReport(story, say);
        process.exitCode = story.ok ? 0 : 1;
        if (ends || !story.ok) return;
        await demo.afterStory();
        say(`Manent is ready at ${demo.url}`);
        say('It opens as the manager’s Today; “Change” at the top makes you somebody else. Words are invented, the sprints are real. Ctrl+C ends the demo.');
        if (options.open) openBrowser(demo.url);
        await stopped;
      } finally {
        await demo.close();
        if (options.data === undefined) rmSync(data, { recursive: true, force: true });
      }
    });
}

/** The object of `--json`. Without `--out` the files are gone when the command ends, so their paths are left out. */
function forMachines(story: StoryResult, kept: boolean): unknown {
  const { ok, packet, policy, receipts } = story;
  const steps = story.steps.map((step) => ({ id: step.id, ok: step.ok, ms: step.ms, facts: step.facts }));
  return kept ? { ok, steps, packet, policy, receipts } : { ok, steps, packet: null, policy: null, receipts: [] };
}
