import { masked, type Content } from './strip-markup.ts';

/** Where a line of the source stands; without its line ending. */
export interface SourceLine extends Content {
  /** How far it is set in, in characters. */
  readonly indent: number;
}

/** The lines of a source; `\n` and `\r\n` both end one. */
export function linesOf(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (let from = 0; from <= source.length;) {
    const feed = source.indexOf('\n', from);
    const end = feed === -1 ? source.length : feed;
    const text = source.slice(from, source.charAt(end - 1) === '\r' && end > from ? end - 1 : end);
    lines.push({ text, from, indent: text.length - text.trimStart().length });
    from = end + 1;
  }
  return lines;
}

/** The line without what is set in, and without the first `skip` characters after that. */
export function contentOf({ text, from, indent }: SourceLine, skip = 0): Content {
  return { text: text.slice(indent + skip).trimEnd(), from: from + indent + skip };
}

/** Whether nothing but white space and comments stands in a line. */
export function isBlank(text: string): boolean {
  return text.replaceAll(masked, '').trim() === '';
}

/** Masks the comments of a line; `inside`: it begins within one. */
export function maskComments(text: string, inside: boolean): { readonly text: string; readonly inside: boolean } {
  let result = '';
  let at = 0;
  let within = inside;
  while (at < text.length) {
    const mark = within ? '-->' : '<!--';
    const found = text.indexOf(mark, at);
    const end = found === -1 ? text.length : found;
    result += within ? masked.repeat(end - at) : text.slice(at, end);
    if (found === -1) break;
    result += masked.repeat(mark.length);
    at = end + mark.length;
    within = !within;
  }
  return { text: result, inside: within };
}

/** How many lines at the top are front matter (between `---` lines); 0 when there is none. */
export function frontMatterLines(lines: readonly SourceLine[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex(({ text }, position) => position > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  return end === -1 ? 0 : end + 1;
}
