import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DriverPool } from '../db/connect.ts';

/** The secret that signs session cookies: one for all processes of the installation, made by the first that asks. */
export async function loadCookieSecret(pool: DriverPool): Promise<string> {
  await pool.query('insert into cookie_secret (secret) values ($1) on conflict do nothing', [randomBytes(32).toString('base64url')]);
  const { rows } = await pool.query('select secret from cookie_secret');
  return z.tuple([z.object({ secret: z.string().min(32) })]).parse(rows)[0].secret;
}
