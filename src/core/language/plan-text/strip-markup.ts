import { PlainTextBuilder, type PlainText } from './plain-text.ts';

/** A line of a block, or what of it is its content, and where that stands in the source. */
export interface Content {
  readonly text: string;
  readonly from: number;
}

/** Stands for a character of a comment, so that all others keep their place. No text that is read holds it. */
export const masked = '\0';

/** How far a closing mark is looked for: beyond it the opening one is taken for an ordinary character. */
const reach = 1_000;

const punctuation = /[!-/:-@[-`{-~]/;
const link = /\[((?:[^[\]\\]|\\.){0,1000})\](?:\((?:[^()\s]|\([^()\s]{0,1000}\)){0,1000}(?:\s"[^"]{0,1000}")?\)|\[[^[\]]{0,1000}\])/y;
const image = /!\[[^[\]]{0,1000}\](?:\([^()]{0,1000}\)|\[[^[\]]{0,1000}\])/y;
const footnote = /\[\^[^[\]\s]{1,100}\]/y;
const address = /<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>/y;
const tag = /<\/?([A-Za-z][A-Za-z0-9]{0,20})(?:\s[^<>]{0,1000})?\/?>/y;

/** The words of a block without emphasis, links (their text stays), code marks, images, tags, comments and what was struck out. */
export function stripMarkup(lines: readonly Content[]): PlainText {
  const builder = new PlainTextBuilder();
  let before: Content | undefined;
  for (const line of lines) {
    if (before !== undefined) builder.addSpace(before.from + before.text.length);
    stripLine(line, builder);
    before = line;
  }
  return builder.end();
}

function stripLine({ text, from }: Content, builder: PlainTextBuilder): void {
  let at = 0;
  const sees = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === masked) at += 1;
    else if (/\s/.test(character)) {
      builder.addSpace(from + at);
      at += 1;
    } else if (character === '\\' && punctuation.test(next)) {
      builder.add(next, from + at + 1);
      at += 2;
    } else if (character === '`') at = stripCode(text, at, from, builder);
    else if (character === '*' || character === '_') {
      const length = runLength(text, at);
      if (!isEmphasis(text, at, length)) builder.add(text.slice(at, at + length), from + at);
      at += length;
    } else if (character === '~' && next === '~' && closes(text, '~~', at + 2) !== -1) at = closes(text, '~~', at + 2) + 2;
    else if (character === '[' || character === '!' || character === '<') {
      const skipped = sees(image) ?? sees(footnote);
      const shown = sees(link) ?? sees(address);
      const markup = sees(tag);
      if (skipped !== null) at += skipped[0].length;
      else if (shown !== null) {
        stripLine({ text: shown[1] ?? '', from: from + at + 1 }, builder);
        at += shown[0].length;
      } else if (markup !== null) {
        if (/^(?:br|p|li|div|td)$/i.test(markup[1] ?? '')) builder.addSpace(from + at);
        at += markup[0].length;
      } else {
        builder.add(character, from + at);
        at += 1;
      }
    } else {
      builder.add(character, from + at);
      at += 1;
    }
  }
}

function stripCode(text: string, at: number, from: number, builder: PlainTextBuilder): number {
  const length = runLength(text, at);
  const end = closes(text, text.slice(at, at + length), at + length);
  if (end === -1) {
    builder.add(text.slice(at, at + length), from + at);
    return at + length;
  }
  let start = at + length;
  for (const part of text.slice(start, end).split(masked)) {
    builder.add(part, from + start);
    start += part.length + masked.length;
  }
  return end + length;
}

function closes(text: string, mark: string, start: number): number {
  const found = text.slice(start, start + reach).indexOf(mark);
  return found === -1 ? -1 : start + found;
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end += 1;
  return end - at;
}

/** Whether a run of `*` or `_` opens or closes emphasis: not between two spaces, nor inside a word such as snake_case or 3*4. */
function isEmphasis(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  const open = (character: string): boolean => character === '' || /\s/.test(character);
  const inWord = (character: string): boolean => (text.charAt(at) === '_' ? /[\p{L}\p{N}]/u : /\p{N}/u).test(character);
  return !(open(before) && open(after)) && !(inWord(before) && inWord(after));
}
