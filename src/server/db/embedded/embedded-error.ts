/** Why the embedded database did not start. Each code is stable; the message says what to do next. */
export type EmbeddedErrorCode =
  | 'platform-unsupported'
  | 'programs-missing'
  | 'programs-unusable'
  | 'directory-unusable'
  | 'directory-held'
  | 'major-version-differs'
  | 'initialise-failed'
  | 'start-failed';

/** The embedded database could not be had. `code` names the case; `message` is meant for the operator as it stands. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}

/** The way out that every refusal can offer. */
export const useOwnServer = 'Or set DATABASE_URL to a PostgreSQL server (versions 15 to 18), and none is started here.';
