import type { Content } from './strip-markup.ts';

/** Whether a line is the second one of a table: dashes between bars. */
export function isTableRule(text: string | undefined): boolean {
  return text !== undefined && /^[|:\- \t]+$/.test(text) && text.includes('-') && text.includes('|');
}

/** The cells of a row. A bar behind a backslash or between code marks belongs to its cell. */
export function cellsOf({ text, from }: Content): readonly Content[] {
  const cells: Content[] = [];
  let start = 0;
  let code = false;
  const cut = (end: number): void => {
    cells.push({ text: text.slice(start, end), from: from + start });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '`') code = !code && text.includes('`', at + 1);
    else if (character === '|' && !code) cut(at);
  }
  cut(text.length);
  const first = cells[0]?.text.trim() === '' ? 1 : 0;
  const last = cells.length > 1 && cells.at(-1)?.text.trim() === '' ? -1 : undefined;
  return cells.slice(first, last);
}
