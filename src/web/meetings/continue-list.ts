/** What Enter does in the notes: begin the next item of a list, or end the list at an empty one. Null leaves it to the browser. */
export function continueList(text: string, caret: number): { readonly from: number; readonly insert: string } | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const [whole, indent = '', mark = '', words = ''] = /^(\s*)([-*•]|\d+\.)\s(.*)$/u.exec(text.slice(start, caret)) ?? [];
  if (whole === undefined) return null;
  if (words.trim() === '') return { from: start, insert: '' };
  const next = /^\d/.test(mark) ? `${Number.parseInt(mark, 10) + 1}.` : mark;
  return { from: caret, insert: `\n${indent}${next} ` };
}
