// npm test: every check of the product in one command, in the order in which a mistake is cheapest to find.
// `npm test -- unit database` runs only the stages named; `npm test -- --list` names them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { countingLine } from './counts.mjs';
import { root } from './sources.mjs';
import { reportFile, stages } from './stages.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const chosen = choose(process.argv.slice(2));
if (chosen !== undefined) {
  mkdirSync(join(root, '.cache/test'), { recursive: true });
  for (const stage of chosen) {
    if (!(await runStage(stage))) {
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${countingLine(total)}`);
}

function choose(names) {
  if (names.includes('--list')) {
    for (const stage of stages) console.log(`${stage.name.padEnd(12)} ${stage.heading}`);
    return undefined;
  }
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`There is no stage "${unknown[0]}". The stages are: ${stages.map((stage) => stage.name).join(', ')}.`);
    process.exitCode = 2;
    return undefined;
  }
  if (names.length === 0) return stages;
  const needed = stages.filter((stage) => names.includes(stage.name)).flatMap((stage) => stage.needs ?? []);
  return stages.filter((stage) => names.includes(stage.name) || needed.includes(stage.name));
}

async function runStage(stage) {
  const absent = stage.unless?.();
  console.log(`\n== ${stage.heading}${absent === undefined ? '' : `: not run, ${absent}`}`);
  if (absent !== undefined) return true;

  rmSync(reportFile(stage.name), { force: true });
  const start = performance.now();
  const { code, output } = await run(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  writeFileSync(join(root, '.cache/test', `${stage.name}.log`), output);

  const { counts, complaint } = judge(stage, code, output);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (complaint !== undefined) {
    console.log(output.trimEnd());
    console.log(`-- failed after ${seconds} s: ${complaint}`);
    return false;
  }
  console.log(`-- ${stage.counts === undefined ? 'ok' : countingLine(counts)}, ${seconds} s`);
  return true;
}

/** Decides what a stage came to. A check that fails without a failed test to its name counts as one. */
function judge(stage, code, output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const file = reportFile(stage.name);
  if (stage.counts !== undefined && existsSync(file)) {
    Object.assign(counts, stage.counts(JSON.parse(readFileSync(file, 'utf8'))));
  }
  const complaint = complain(stage, code, output, counts);
  if (complaint !== undefined && counts.failed === 0) counts.failed = 1;
  return { counts, complaint };
}

function complain(stage, code, output, counts) {
  if (counts.failed > 0) return `${counts.failed} failed`;
  if (code !== 0) return `it ended with exit code ${code}`;
  if (stage.counts !== undefined && counts.passed === 0) return 'it found no test, and a check that sees nothing proves nothing';
  if (stage.saw !== undefined && stage.saw.count(output) === 0) {
    return `it looked at no ${stage.saw.what}, and a check that sees nothing proves nothing`;
  }
  return undefined;
}

/** Runs a stage's command and holds its output back, with a sign of life on stderr each half minute. */
function run(stage) {
  const [script, ...args] = stage.command;
  const path = isAbsolute(script) ? script : join(root, 'node_modules', script);
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: root,
      env: { ...process.env, ...stage.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    const life = setInterval(() => {
      process.stderr.write(`   ${stage.name}: ${Math.round((performance.now() - start) / 1000)} s so far\n`);
    }, 30_000);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(life);
      resolve({ code: code ?? signal, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
