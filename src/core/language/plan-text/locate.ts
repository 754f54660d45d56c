/** A place in a text as people count: lines and characters (not UTF-16 units) from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells line and column of UTF-16 offsets of one text. Asking in the order of the text is quickest. */
export function makeLocator(text: string): (offset: number) => Place {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: characters(text.slice(starts[low], offset)) + 1 };
  };
}

/** How many characters (code points) a text has. */
export function characters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
