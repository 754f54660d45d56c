/**
 * The lines on which the objects of JSON lists begin, counted from 1, in the order of the text: of those lists that lie `depth`
 * brackets deep. `[{..}]` has its objects at depth 1, `{"sprints":[{..}]}` at depth 2. For text that parses as JSON.
 */
export function listedObjectLines(text: string, depth: number): readonly number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
      continue;
    }
    if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      if (character === '{' && open.length === depth && open.at(-1) === '[') lines.push(line);
      open.push(character);
    } else if (character === '}' || character === ']') open.pop();
  }
  return lines;
}
