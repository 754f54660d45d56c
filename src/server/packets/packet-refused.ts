/** Why files could not be taken in as a packet. */
export type RefusalReason =
  | 'not-found'
  | 'not-a-packet'
  | 'damaged-zip'
  | 'unsafe-path'
  | 'link'
  | 'duplicate-path'
  | 'too-many-files'
  | 'file-too-large'
  | 'too-large';

const askAgain = 'Get the packet again from where it was exported.';

const sentences: Readonly<Record<RefusalReason, string>> = {
  'not-found': 'There is nothing at this path. Check the path.',
  'not-a-packet': 'This is neither a folder nor a .zip file, so it is not a packet. Check the path.',
  'damaged-zip': `The .zip file is damaged or cut off. ${askAgain}`,
  'unsafe-path': `A file's path leads out of the packet, or is written in a way that no packet writes. ${askAgain}`,
  link: `The packet holds a link instead of a file; a packet holds only files. ${askAgain}`,
  'duplicate-path': `Two files carry the same path, so nobody can say which one is meant. ${askAgain}`,
  'too-many-files': `The packet holds more than 100,000 files. ${askAgain}`,
  'file-too-large': `A file is larger than 64 MB. ${askAgain}`,
  'too-large': `The packet is larger than 10 GB. ${askAgain}`,
};

/** Files that were refused before anything in them was looked at. The message is for a person. */
export class PacketRefused extends Error {
  readonly reason: RefusalReason;
  /** The path inside the packet that it is about, if any. */
  readonly path: string | null;

  constructor(reason: RefusalReason, path: string | null = null) {
    super(path === null ? sentences[reason] : `${JSON.stringify(path)}: ${sentences[reason]}`);
    this.name = 'PacketRefused';
    this.reason = reason;
    this.path = path;
  }
}
