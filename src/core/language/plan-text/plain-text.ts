/** A run of characters that stand in the source in one piece: `text` from `at` on is the source from `from` on. */
interface Piece {
  readonly at: number;
  readonly from: number;
  /** It stands in no source: it joins two parts. */
  readonly joint?: boolean;
}

/** Text as it is read, without markup, that knows where each of its characters stands in the source. */
export interface PlainText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The position of the piece that holds a character. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a character of the text stands in the source, both as UTF-16 offsets. */
export function sourceOffset({ pieces }: PlainText, offset: number): number {
  const piece = pieces[pieceAt(pieces, offset)];
  return piece === undefined ? 0 : piece.from + offset - piece.at;
}

/** A part of the text without the white space around it. */
export function slicePlain(plain: PlainText, start: number, end: number = plain.text.length): PlainText {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(plain.text.charAt(from))) from += 1;
  while (to > from && /\s/.test(plain.text.charAt(to - 1))) to -= 1;
  if (from === to) return { text: '', pieces: [] };
  const first = pieceAt(plain.pieces, from);
  const inside = plain.pieces.slice(first + 1, pieceAt(plain.pieces, to - 1) + 1).map((piece) => ({ ...piece, at: piece.at - from }));
  return { text: plain.text.slice(from, to), pieces: [{ ...plain.pieces[first], at: 0, from: sourceOffset(plain, from) }, ...inside] };
}

/** Collects plain text from characters of the source. */
export class PlainTextBuilder {
  private text = '';
  /** Kept beside the text: looking at its end while it grows would copy it each time. */
  private endsInSpace = false;
  private readonly pieces: Piece[] = [];

  /** Adds characters as they stand in the source from `from` on. */
  add(characters: string, from: number): void {
    if (characters === '') return;
    const last = this.pieces.at(-1);
    if (last === undefined || last.from + this.text.length - last.at !== from) this.pieces.push({ at: this.text.length, from });
    this.text += characters;
    this.endsInSpace = characters.endsWith(' ');
  }

  /** Adds one space for white space or markup at `from`, unless there is one already. */
  addSpace(from: number): void {
    if (this.text !== '' && !this.endsInSpace) this.add(' ', from);
  }

  end(): PlainText {
    return slicePlain({ text: this.text, pieces: this.pieces }, 0);
  }
}

/** Whether a character of the text stands in the source itself, rather than between two parts that were joined. */
export function isFromSource({ pieces }: PlainText, offset: number): boolean {
  return pieces[pieceAt(pieces, offset)]?.joint !== true;
}

/** Two parts of one entry with a joint such as `, ` between them, which points behind the first. */
export function joinPlain(first: PlainText, joint: string, second: PlainText): PlainText {
  const start = first.text.length + joint.length;
  return {
    text: first.text + joint + second.text,
    pieces: [
      ...first.pieces,
      { at: first.text.length, from: sourceOffset(first, first.text.length - 1) + 1, joint: true },
      ...second.pieces.map((piece) => ({ ...piece, at: piece.at + start })),
    ],
  };
}
