import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { checkPassword, mostPasswordLength } from '../../core/access/password.ts';
import { isId } from '../../core/kernel/id.ts';
import type { Refusal } from '../../core/kernel/result.ts';
import type { Database } from '../db/database.ts';
import { answerRefusals } from '../http/answer-refusal.ts';
import { findAccountOwner } from './accounts.ts';
import type { SignInLibrary } from './sign-in-library.ts';
import { forgetAttempts, giveBackAttempt, takeAttempt } from './take-attempt.ts';

/** The job that mails a link to choose a new password. */
export const mailResetTask = 'mail-password-reset';

const signInBody = z.object({ email: z.email().max(254), password: z.string().max(mostPasswordLength) });
const requestBody = z.object({ email: z.email().max(254) });
const resetBody = z.object({ newPassword: z.string().max(mostPasswordLength), token: z.string().min(1).max(200) });

/** Adds the sign-in library's endpoints that the product wants, each behind its limit, answering in the API's one error shape. */
export function mountAuth(app: FastifyInstance, database: Database, library: () => Promise<SignInLibrary>): void {
  const pool = database.auth;
  const route = (url: string, handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): void => {
    app.route({ method: 'POST', url: `/api/auth/${url}`, schema: { hide: true }, handler: handle });
  };

  route('sign-in/email', async (request, reply) => {
    const body = signInBody.safeParse(request.body);
    if (!body.success) return await refuseInput(reply, body.error);
    // Both are counted: one address tries many accounts, many addresses try one account.
    const { email } = body.data;
    for (const [what, subject] of [['sign-in-from', request.ip], ['sign-in-to', email]] as const) {
      const taken = await takeAttempt(pool, what, subject);
      if (!taken.ok) return await answerRefusals(reply, taken.failure);
    }
    const { api } = await library();
    const answer = await api.signInEmail({ body: body.data, headers: headersOf(request), asResponse: true });
    if (!answer.ok) return await answerRefusals(reply, [{ code: 'WRONG_CREDENTIALS' }]);
    await giveBackAttempt(pool, 'sign-in-from', request.ip);
    await forgetAttempts(pool, 'sign-in-to', email);
    return await answerDone(reply, answer.headers.getSetCookie());
  });

  route('sign-out', async (request, reply) => {
    const { api } = await library();
    const answer = await api.signOut({ headers: headersOf(request), asResponse: true });
    return await answerDone(reply, answer.headers.getSetCookie());
  });

  route('request-password-reset', async (request, reply) => {
    const body = requestBody.safeParse(request.body);
    if (!body.success) return await refuseInput(reply, body.error);
    for (const [what, subject] of [['reset-request-from', request.ip], ['reset-request-to', body.data.email]] as const) {
      const taken = await takeAttempt(pool, what, subject);
      if (!taken.ok) return await answerRefusals(reply, taken.failure);
    }
    await queueReset(database, body.data.email);
    // The same answer whether or not the address is a member's.
    return await answerDone(reply, []);
  });

  route('reset-password', async (request, reply) => {
    const body = resetBody.safeParse(request.body);
    if (!body.success) return await refuseInput(reply, body.error);
    const taken = await takeAttempt(pool, 'reset', request.ip);
    if (!taken.ok) return await answerRefusals(reply, taken.failure);
    const chosen = checkPassword(body.data.newPassword);
    if (!chosen.ok) return await answerRefusals(reply, chosen.failure);
    const { api } = await library();
    const answer = await api.resetPassword({ body: body.data, headers: headersOf(request), asResponse: true });
    if (!answer.ok) return await answerRefusals(reply, [{ code: 'RESET_LINK_INVALID' }]);
    return await answerDone(reply, []);
  });
}

async function queueReset(database: Database, email: string): Promise<void> {
  const owner = await findAccountOwner(database.auth, email);
  // For an address that is nobody's the same is done, for nobody: how long the answer takes must not tell who is a member.
  const { organisation, person } = owner ?? { organisation: null, person: 'nobody' };
  const scope = organisation !== null && isId('organisation', organisation) ? organisation : null;
  await database.inTransaction({ org: scope, person: 'system' }, async (write) => {
    await sql`select enqueue_job(${mailResetTask}, ${JSON.stringify({ organisation: scope, person })}::json, ${`${mailResetTask}:${person}`})`.execute(write);
  });
}

/** What the library needs to see of a request: the session, and the browser's name for the list of sessions. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

async function answerDone(reply: FastifyReply, cookies: readonly string[]): Promise<void> {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
  await reply.header('cache-control', 'no-store').send({});
}

async function refuseInput(reply: FastifyReply, error: z.ZodError): Promise<void> {
  const faults: Refusal[] = error.issues.map((issue) => ({ code: 'INVALID_INPUT', path: issue.path.join('.'), facts: { reason: issue.message } }));
  await answerRefusals(reply, faults);
}
