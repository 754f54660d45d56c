import { pino, type Logger } from 'pino';

/** The structured log. It takes ids, counts and codes; personal content has no business in it (DESIGN 8). */
export type Log = Logger;

/** Makes the log. Lines are JSON on standard error, so that standard output stays for what a command prints. */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.email', '*.name', '*.password', '*.token', '*.text', 'req.headers.cookie', 'req.headers.authorization'], remove: true },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
