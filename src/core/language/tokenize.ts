import { detached } from './memo.ts';
import type { Token } from './token.ts';
import { verbForm } from './verb-forms.ts';

/** Short forms and their long ones. The second word keeps the place of the apostrophe and what follows it. */
const shortForms: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'d": 'would',
  "'m": 'am',
  "'s": "'s",
};

/** Words that people write without their apostrophe. */
const unmarked: ReadonlyMap<string, readonly [string, string, number]> = new Map(Object.entries({
  dont: ['do', 'not', 2],
  doesnt: ['does', 'not', 4],
  didnt: ['did', 'not', 3],
  wont: ['will', 'not', 2],
  cant: ['can', 'not', 2],
  couldnt: ['could', 'not', 5],
  wouldnt: ['would', 'not', 5],
  shouldnt: ['should', 'not', 6],
  isnt: ['is', 'not', 2],
  arent: ['are', 'not', 3],
  wasnt: ['was', 'not', 3],
  havent: ['have', 'not', 4],
  hasnt: ['has', 'not', 3],
  im: ['i', 'am', 1],
  ive: ['i', 'have', 1],
  youre: ['you', 'are', 3],
  youve: ['you', 'have', 3],
  youll: ['you', 'will', 3],
  theyre: ['they', 'are', 4],
  weve: ['we', 'have', 2],
  lets: ['let', 'us', 3],
  gonna: ['going', 'to', 3],
  wanna: ['want', 'to', 3],
  gotta: ['got', 'to', 3],
  hes: ['he', 'is', 2],
  shes: ['she', 'is', 3],
  thats: ['that', 'is', 4],
  whats: ['what', 'is', 4],
  hows: ['how', 'is', 3],
  wheres: ['where', 'is', 5],
  theres: ['there', 'is', 5],
  whos: ['who', 'is', 3],
  werent: ['were', 'not', 4],
  hadnt: ['had', 'not', 3],
  itll: ['it', 'will', 2],
  theyll: ['they', 'will', 4],
  youd: ['you', 'would', 3],
  theyve: ['they', 'have', 4],
} satisfies Record<string, readonly [string, string, number]>));

/** Words before an "ill" that means sick. */
const illAfter = /^(am|is|are|was|were|be|been|being|'s|fall|fell|fallen|felt|feel|feeling|get|got|getting|seriously|mentally|very|too|so|off|an?|the|become|became|became|go|went|critically|terminally|looked|looks|look)$/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Asks for the coloured form of the sign before it. */
const variation = 0xfe0f;
const joiner = 0x200d;
/** The first half of a picture, or of the invisible tags that follow a flag. */
const beginsPicture = (code: number): boolean => (code >= 0xd83c && code <= 0xd83e) || code === 0xdb40;
const isRegion = (text: string, at: number): boolean => text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;

/** The end of the sign at `at`: a mark of one unit, or a picture with its colour, its skin and what is joined to it. */
function markEnd(text: string, start: number): number {
  let at = start;
  do {
    if (at > start) at += 1;
    const flag = isRegion(text, at) && isRegion(text, at + 2);
    at += flag ? 4 : beginsPicture(text.charCodeAt(at)) ? 2 : 1;
    while (text.charCodeAt(at) === variation || text.charCodeAt(at) === 0x20e3) at += 1;
    while ((text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdffb) || text.charCodeAt(at) === 0xdb40) at += 2;
  } while (text.charCodeAt(at) === joiner && at + 1 < text.length);
  return Math.min(at, text.length);
}

function isLetter(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  // Also false for NaN, the code past the end of the text.
  if (!(code >= 0xc0)) return false;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code !== 0xf7 && !beginsPicture(code) && code !== variation;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isCurrency = (code: number): boolean => code === 36 || code === 0xa3 || code === 0x20ac || code === 0xa5;
const joinsDigits = (code: number): boolean => code === 46 || code === 44 || code === 58 || code === 47 || code === 45 || code === 0x2013;

/** What a written word is read as: mostly one word, two when it is a short form. Offsets are within the word. */
interface Part {
  readonly norm: string;
  readonly from: number;
  readonly to: number;
  readonly verb: Token['verb'];
}

/** Words read before. Texts repeat their words; the bound keeps a long run from growing it without end. */
const readWords = new Map<string, readonly Part[]>();
const wordsRemembered = 5_000;

const part = (norm: string, from: number, to: number): Part => ({ norm, from, to, verb: verbForm(norm) });

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

function readWord(slice: string): readonly Part[] {
  const written = slice.toLowerCase();
  const lower = written.includes('’') ? written.replaceAll('’', "'") : written;
  const end = slice.length;
  if (lower.length === end) {
    const apostrophe = lower.lastIndexOf("'");
    if (apostrophe > 0) {
      const tail = lower.slice(apostrophe);
      if (tail === "'t" && lower.endsWith("n't")) {
        const stem = lower.slice(0, -3);
        return [part(stem === 'wo' ? 'will' : stem === 'ca' ? 'can' : stem === 'sha' ? 'shall' : stem, 0, end - 3), part('not', end - 3, end)];
      }
      const long = shortForms[tail];
      if (long !== undefined) {
        const stem = lower.slice(0, apostrophe);
        return [part(stem, 0, apostrophe), part(tail === "'s" && stem === 'let' ? 'us' : long, apostrophe, end)];
      }
    }
    const pair = unmarked.get(lower);
    if (pair !== undefined) return [part(pair[0], 0, pair[2]), part(pair[1], pair[2], end)];
  }
  return [part(lower, 0, end)];
}

function partsOf(slice: string): readonly Part[] {
  const known = readWords.get(slice);
  if (known !== undefined) return known;
  if (readWords.size >= wordsRemembered) readWords.clear();
  const own = detached(slice);
  const parts = readWord(own);
  readWords.set(own, parts);
  return parts;
}

const promised: readonly Part[] = [part('i', 0, 1), part('will', 1, 3)];

function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  // "ill get the keys" promises, "she fell ill" does not.
  const parts = end - start === 3 && slice.toLowerCase() === 'ill' && !illAfter.test(tokens.at(-1)?.norm ?? '') ? promised : partsOf(slice);
  for (const { norm, from, to, verb } of parts) {
    tokens.push({ text: parts.length === 1 ? slice : slice.slice(from, to), norm, start: start + from, end: start + to, kind: 'word', capital: isCapital(slice.charCodeAt(from)), verb });
  }
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || code === 95) at += 1;
    else if ((code === 45 || isApostrophe(code)) && isLetter(text.charCodeAt(at + 1))) at += 2;
    else if (code === 45 && isDigit(text.charCodeAt(at + 1))) at += 2;
    else if (code === 46 && at - start === 1 && isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 46) at += 3;
    else break;
  }
  return at;
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if (joinsDigits(code) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  while (at < text.length && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 37)) at += 1;
  return at;
}

/** Cuts a text into words, numbers and marks, in one pass. "97%", "17:00", "12/05", "14th" and "€40" are one number each. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at += 1;
    } else if (isLetter(code)) {
      const end = wordEnd(text, at);
      pushWord(tokens, text, at, end);
      at = end;
    } else if (isDigit(code) || (isCurrency(code) && isDigit(text.charCodeAt(at + 1)))) {
      const end = numberEnd(text, at);
      if (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))) {
        // "40-bed", "12-page": a description, not a measure.
        const close = wordEnd(text, end + 1);
        const slice = text.slice(at, close);
        tokens.push({ text: slice, norm: slice.toLowerCase(), start: at, end: close, kind: 'word', capital: false, verb: null });
        at = close;
        continue;
      }
      const slice = text.slice(at, end);
      tokens.push({ text: slice, norm: slice.toLowerCase(), start: at, end, kind: 'number', capital: false, verb: null });
      at = end;
    } else {
      const end = code < 128 ? at + 1 : markEnd(text, at);
      const slice = text.slice(at, end);
      const norm = slice === '–' || slice === '—' ? '-' : slice === '“' || slice === '”' ? '"' : slice;
      tokens.push({ text: slice, norm, start: at, end, kind: 'mark', capital: false, verb: null });
      at = end;
    }
  }
  return tokens;
}
