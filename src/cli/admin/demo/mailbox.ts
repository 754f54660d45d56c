import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived in the demo's own mailbox. */
export interface ArrivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
}

/** A mail server on loopback that keeps what it gets: the demo sends real mail, and nobody is written to. */
export interface Mailbox {
  readonly smtpUrl: string;
  readonly mails: readonly ArrivedMail[];
  /** The first mail to an address that matches, as soon as it has arrived. Fails after `seconds`. */
  readonly waitFor: (what: string, matches: (mail: ArrivedMail) => boolean, seconds?: number) => Promise<ArrivedMail>;
  readonly close: () => Promise<void>;
}

/** Opens the mailbox on a port of the loopback address; 0 takes any free one. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ArrivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void take(Buffer.concat(chunks), done);
      });
    },
  });
  const take = async (raw: Buffer, done: (error?: Error) => void): Promise<void> => {
    try {
      mails.push(await readMail(raw));
      done();
      for (const wake of waiting) wake();
    } catch {
      done(new Error('the mail cannot be read'));
    }
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port');
  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    mails,
    waitFor: async (what, matches, seconds = 20) =>
      await new Promise((resolve, reject) => {
        const look = (): void => {
          const found = mails.find(matches);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`${what} did not arrive within ${seconds} s`));
        }, seconds * 1_000);
        waiting.add(look);
        look();
      }),
    close: async () =>
      await new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readMail(raw: Buffer): Promise<ArrivedMail> {
  const parsed = await PostalMime.parse(raw);
  return {
    to: parsed.to?.[0]?.address ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    attachments: parsed.attachments.map(({ filename, content }) => ({
      fileName: filename ?? '',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
}
