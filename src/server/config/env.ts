import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

/** Everything that the server is told from outside, parsed once. */
export interface Config {
  /** Where the embedded database, keys and uploads live. */
  readonly dataDirectory: string;
  /** Where browsers reach this installation; without a slash at the end. */
  readonly url: URL;
  readonly host: string;
  readonly port: number;
  /** The PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The mail server, such as `smtp://user:password@host:587`; undefined: mail waits in the outbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logLevel: (typeof logLevels)[number];
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The variables as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of the machine and its user when a variable is not set. */
export interface Surroundings {
  readonly platform: string;
  readonly home: string;
  readonly isRoot: boolean;
}

/** Some variables are wrong. Each line of the message names one, what it holds, and what it should. */
export class ConfigError extends Error {
  readonly variables: readonly string[];

  constructor(problems: readonly { readonly variable: string; readonly problem: string }[]) {
    super(problems.map(({ variable, problem }) => `${variable} ${problem}`).join('\n'));
    this.name = 'ConfigError';
    this.variables = problems.map(({ variable }) => variable);
  }
}

const url = (protocols: readonly string[], example: string): z.ZodType<URL, string> =>
  z.string().transform((text, context) => {
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    // A database may be reached by a socket: postgres:///manent?host=/var/run/postgresql
    const host = parsed?.hostname === '' ? parsed.searchParams.get('host') : parsed?.hostname;
    if (parsed !== undefined && protocols.includes(parsed.protocol) && host) return parsed;
    context.addIssue({ code: 'custom', message: `is not a usable address. Set it to one such as ${example}.` });
    return z.NEVER;
  });

const sayUnless = (test: RegExp, problem: string): z.ZodType<string, string> =>
  z.string().refine((text) => test.test(text), problem);

const environmentSchema = z.object({
  MANENT_DATA: z.string().refine(isAbsolute, 'is not an absolute path. Set it to one such as /var/lib/manent.').optional(),
  MANENT_URL: url(['http:', 'https:'], 'https://manent.example.org')
    .refine((at) => at.pathname === '/' && at.search === '' && at.hash === '', 'has a path, a query or a fragment. Set it to scheme, host and port only.')
    .prefault('http://localhost:4100'),
  PORT: sayUnless(/^\d{1,5}$/, 'is not a port. Set it to a number from 0 (any free one) to 65535.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is not a port. Set it to a number from 0 (any free one) to 65535.')
    .optional(),
  HOST: sayUnless(/^\S+$/, 'is not an address to listen on. Set it to one such as 127.0.0.1 or 0.0.0.0.').optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/manent').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  MAIL_FROM: sayUnless(/^(?:[^<>]*<\S+@\S+>|\S+@\S+)$/, 'is not a mail address. Set it to one such as "Manent <manent@example.org>".').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `is not a level. Set it to one of ${logLevels.join(', ')}.` }).default('info'),
});

/**
 * Reads the configuration. Throws {@link ConfigError} with every wrong variable at once. An empty variable counts as
 * not set, because that is what it means in a compose file. Values are never repeated: some hold passwords.
 */
export function readConfig(environment: Environment = process.env, around: Surroundings = surroundings()): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => ({ variable: String(path[0]), problem: message })));
  }
  const env = parsed.data;
  const local = isLoopback(env.MANENT_URL.hostname);
  return {
    dataDirectory: env.MANENT_DATA ?? defaultDataDirectory(given, around),
    url: env.MANENT_URL,
    host: env.HOST ?? (local ? 'localhost' : '0.0.0.0'),
    port: env.PORT ?? portOf(env.MANENT_URL),
    databaseUrl: given['DATABASE_URL'],
    smtpUrl: given['SMTP_URL'],
    mailFrom: env.MAIL_FROM ?? `Manent <manent@${local ? 'localhost' : env.MANENT_URL.hostname}>`,
    logLevel: env.LOG_LEVEL,
  };
}

/** STACK.md 2: for root `/var/lib/manent`, else the place where the system keeps a user's data. */
function defaultDataDirectory(given: Environment, { platform, home, isRoot }: Surroundings): string {
  if (isRoot) return '/var/lib/manent';
  if (platform === 'win32') return join(given['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Manent');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Manent');
  const xdg = given['XDG_DATA_HOME'];
  // The XDG rule: a path that is not absolute is to be ignored.
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'manent');
}

/** A public https address is served by a proxy in front, so its own port is not the one to listen on. */
function portOf({ protocol, port, hostname }: URL): number {
  if (protocol === 'https:' || (port === '' && !isLoopback(hostname))) return 4100;
  return port === '' ? 80 : Number(port);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || hostname.startsWith('127.');
}

function surroundings(): Surroundings {
  return { platform: process.platform, home: resolve(homedir()), isRoot: process.getuid?.() === 0 };
}
