import { createTransport } from 'nodemailer';

/** A file that goes with a mail. */
export interface MailAttachment {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly media: string;
}

/** One mail to one person. `text` is plain: nothing in it is evidence, the attached receipt is (RECORD.md 7). */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

/** Sends mail. Throws when the server refuses it, so that the queue tries again. */
export interface MailSender {
  readonly configured: boolean;
  readonly send: (mail: Mail) => Promise<void>;
  /** Asks the server whether it would take mail; throws with its reason when not. */
  readonly check: () => Promise<void>;
  readonly close: () => void;
}

/** Mail is not set up; what should have been sent stays queued. */
export class MailNotConfiguredError extends Error {
  constructor() {
    super('no mail server is configured: set SMTP_URL, for example smtp://user:secret@mail.example.org:587');
    this.name = 'MailNotConfiguredError';
  }
}

/** A sender over SMTP. Without a URL it refuses every mail by name. */
export function makeMailSender(smtpUrl: string | undefined, from: string): MailSender {
  if (smtpUrl === undefined) {
    const refuse = async (): Promise<never> => await Promise.reject(new MailNotConfiguredError());
    return { configured: false, send: refuse, check: refuse, close: () => undefined };
  }
  const transport = createTransport(smtpUrl, { from });
  return {
    configured: true,
    send: async ({ to, subject, text, attachments }) => {
      await transport.sendMail({
        to,
        subject,
        text,
        attachments: attachments.map(({ fileName, content, media }) => ({ filename: fileName, content: Buffer.from(content), contentType: media })),
      });
    },
    check: async () => {
      await transport.verify();
    },
    close: () => {
      transport.close();
    },
  };
}
