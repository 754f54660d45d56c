declare module 'write-good' {
  /** What write-good finds in a text. */
  export default function writeGood(text: string): readonly { readonly index: number; readonly offset: number; readonly reason: string }[];
}
