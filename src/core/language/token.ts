/** What a verb form may be; one word can be several ("put"). */
export interface VerbForm {
  readonly lemma: string;
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

/** One word, number or mark of a text. Offsets are UTF-16 positions, the end exclusive. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, short forms written out: "I'll" is two tokens, `i` and `will`; "don't" is `do` and `not`. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Set when the word can be a form of a verb that the linter knows. */
  readonly verb: VerbForm | null;
}

/** A run of tokens: indices into the tokens of an entry, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a token is a picture: the only marks of more than one unit. */
export function isPicture(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text.length > 1;
}
