import type { LintContext, Linted, TextKind } from '../../src/core/language/diagnostic.ts';

/** What a linter is measured on. Everything is data, because it also goes to a page of the browser. */
export interface Load {
  /** Where the bundle of the linter lies. */
  readonly url: string;
  readonly note: string;
  readonly words: number;
  readonly roster: readonly string[];
  readonly unpunctuated: readonly string[];
}

/** Times in milliseconds. */
export interface Times {
  readonly perThousandWords: number;
  readonly firstCall: number;
  readonly keystrokes: readonly number[];
  readonly unpunctuated: number;
}

interface Linter {
  readonly lint: (text: string, kind: TextKind | null, context: LintContext) => Linted;
  readonly lintNote: (text: string, context: LintContext) => readonly Linted[];
}

const runs = 5;
const warmUps = 20;
const keystrokes = 500;
const typed = 'and Amara will send the list of open points to the whole group on Monday. ';

function isLinter(module: unknown): module is Linter {
  return typeof module === 'object' && module !== null && 'lint' in module && typeof module.lint === 'function' && 'lintNote' in module && typeof module.lintNote === 'function';
}

async function load(url: string): Promise<Linter> {
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isLinter(module)) throw new Error(`${url} is not the linter`);
  return module;
}

/** Measures the linter in whatever engine this runs: Node, or a page of a browser. */
export async function measureLinter(measured: Load): Promise<Times> {
  const { url, note, words, roster } = measured;
  // The linter remembers sentences by their context: a name more is another context, so that every run starts with nothing.
  let strangers = 0;
  const freshContext = (): LintContext => {
    strangers += 1;
    return { place: 'notes', roster: [...roster, `Stranger${strangers}`], given: [], hintsOnly: [] };
  };
  const firstCalls: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    // Under another address it is another module: parsed, compiled and set up anew.
    const linter = await load(`${url}?run=${run}`);
    linter.lint('I will send the estimate soon.', null, freshContext());
    firstCalls.push(performance.now() - began);
  }
  const { lint, lintNote } = await load(url);
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  const wholeNote = (): number => timed(() => lintNote(note, freshContext()));
  for (let run = 0; run < warmUps; run += 1) wholeNote();
  const whole = Array.from({ length: runs }, wholeNote);
  const longest = measured.unpunctuated.map((text) => middle(Array.from({ length: runs }, () => timed(() => lint(text, null, freshContext())))));
  return { perThousandWords: (middle(whole) / words) * 1_000, firstCall: middle(firstCalls), keystrokes: typeInto(note, lintNote, freshContext()), unpunctuated: Math.max(...longest) };
}

/** Types into the middle of the note and lints it after each key, as an editor would. */
function typeInto(note: string, lintNote: Linter['lintNote'], context: LintContext): readonly number[] {
  const caret = note.indexOf('. ', note.length / 2) === -1 ? note.indexOf('\n', note.length / 2) : note.indexOf('. ', note.length / 2);
  lintNote(note, context);
  const times: number[] = [];
  for (let key = 1; key <= keystrokes; key += 1) {
    const text = note.slice(0, caret) + typed.repeat(Math.ceil(keystrokes / typed.length)).slice(0, key) + note.slice(caret);
    const began = performance.now();
    lintNote(text, context);
    times.push(performance.now() - began);
  }
  return times;
}
