/** Says one thing that happened, in words that hold nothing personal. */
export type Say = (line: string) => void;
