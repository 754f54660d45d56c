import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, type Environment } from './env.ts';

const user = { platform: 'linux', home: '/home/ann', isRoot: false };
const read = (environment: Environment): ReturnType<typeof readConfig> => readConfig(environment, user);

describe('readConfig', () => {
  it('runs on one machine with nothing set', () => {
    expect(read({})).toMatchObject({
      dataDirectory: '/home/ann/.local/share/manent',
      host: 'localhost',
      port: 4100,
      databaseUrl: undefined,
      smtpUrl: undefined,
      logLevel: 'info',
    });
  });

  it.each([
    [{ ...user, isRoot: true }, {}, '/var/lib/manent'],
    [user, { XDG_DATA_HOME: '/srv/ann' }, '/srv/ann/manent'],
    [user, { XDG_DATA_HOME: 'relative/is/ignored' }, '/home/ann/.local/share/manent'],
    [{ ...user, isRoot: true }, { MANENT_DATA: '/data' }, '/data'],
    [{ ...user, platform: 'darwin' }, {}, '/home/ann/Library/Application Support/Manent'],
  ])('finds the data directory of %o with %o', (around, environment, expected) => {
    expect(readConfig(environment, around).dataDirectory).toBe(expected);
  });

  it.each([
    ['http://localhost:5000', 'localhost', 5000],
    ['http://manent.lan:8080', '0.0.0.0', 8080],
    // A proxy answers on 443; the port behind it is ours to choose.
    ['https://manent.example.org', '0.0.0.0', 4100],
    ['https://manent.example.org:8443', '0.0.0.0', 4100],
  ])('listens for %s on %s, port %d', (MANENT_URL, host, port) => {
    expect(read({ MANENT_URL })).toMatchObject({ host, port });
  });

  it('lets HOST and PORT overrule the address', () => {
    expect(read({ MANENT_URL: 'https://a.example', HOST: '::', PORT: '80' })).toMatchObject({ host: '::', port: 80 });
  });

  it('takes a database behind a socket', () => {
    const DATABASE_URL = 'postgres:///manent?host=/var/run/postgresql';
    expect(read({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    expect(() => read({ DATABASE_URL: 'postgres:///manent' })).toThrow('DATABASE_URL');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(read({ DATABASE_URL: '', PORT: '', SMTP_URL: '' })).toEqual(read({}));
  });

  it('names every wrong variable at once, and repeats no value', () => {
    const wrong = {
      MANENT_DATA: 'here',
      MANENT_URL: 'http://host/path',
      PORT: '70000',
      DATABASE_URL: 'mysql://u:secret@host/db',
      SMTP_URL: 'secret',
      MAIL_FROM: 'secret',
      LOG_LEVEL: 'secret',
    };
    const attempt = (): unknown => read(wrong);
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow('DATABASE_URL is not a usable address. Set it to one such as postgres://');
    expect(attempt).toThrow(expect.objectContaining({ variables: Object.keys(wrong) }));
    expect(attempt).not.toThrow('secret');
  });
});
