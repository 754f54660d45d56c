import type { FastifyInstance, FastifyReply } from 'fastify';
import { sql } from 'kysely';
import type { Viewer } from '../../core/kernel/context.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { Database } from '../db/database.ts';
import type { FindViewer } from './find-caller.ts';

/** The channel on which processes tell each other that an organisation's record grew. */
export const changedChannel = 'manent_changed';

/** How often a silent connection is kept open with a comment, in milliseconds: proxies cut at 30 to 60 s. */
const heartbeatMs = 15_000;

/** Changes within this time are announced together, in milliseconds: a burst of writes is one refresh. */
const gatherMs = 50;

/** Most connections of one person in one process: browsers share one among their tabs, so this is many devices. */
const mostOfPerson = 20;

/** Open live connections. */
export interface Live {
  /** Sends `changed` to the pages that an announcement names: an organisation's, or those of some people in it. */
  readonly tell: (announcement: string) => void;
  readonly closeAll: () => void;
}

/**
 * Adds `/api/live`, a stream of server-sent events. An event carries nothing but the fact that something changed, so
 * that it can never show anyone what they may not read: each page asks again for what it may see.
 */
export function addLive(app: FastifyInstance, findViewer: FindViewer): Live {
  const open = new Map<FastifyReply, Viewer>();
  const heartbeat = setInterval(() => {
    for (const reply of open.keys()) reply.raw.write(': still here\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  app.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
    const viewer = await findViewer(request);
    if (viewer === null) return await reply.status(401).send();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...securityHeadersOf(reply),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('event: ready\ndata: {}\n\n');
    endOldest(open, viewer);
    open.set(reply, viewer);
    request.raw.on('close', () => open.delete(reply));
    return reply;
  });
  return {
    tell: (announcement) => {
      const [organisation, ...people] = announcement.split(' ');
      for (const [reply, viewer] of open) {
        const named = viewer.organisation === organisation && (people.length === 0 || people.includes(viewer.person));
        if (named) reply.raw.write('event: changed\ndata: {}\n\n');
      }
    },
    closeAll: () => {
      clearInterval(heartbeat);
      for (const reply of open.keys()) reply.raw.end();
      open.clear();
    },
  };
}

/** A hijacked answer gets no headers of its own accord; those that every answer carries were set before. */
function securityHeadersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}

/** Lets a person keep only so many connections: whoever opens more loses the oldest, which its page opens anew when looked at. */
function endOldest(open: Map<FastifyReply, Viewer>, { person }: Viewer): void {
  const theirs = [...open].filter(([, viewer]) => viewer.person === person);
  for (const [reply] of theirs.slice(0, Math.max(0, theirs.length - mostOfPerson + 1))) {
    open.delete(reply);
    reply.raw.end();
  }
}

/** Tells every process that something changed. */
export interface Announcer {
  /** What changed is for the whole organisation to look at, or for `people` alone: a draft that two share. */
  readonly announce: (organisation: OrganisationId, people?: readonly PersonId[]) => void;
  readonly stop: () => void;
}

/** Announces changes to every process, gathered; a NOTIFY in each transaction would make commits wait for each other. */
export function makeAnnouncer(database: Database, failed: (error: unknown) => void): Announcer {
  const waiting = new Map<string, OrganisationId>();
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    timer = undefined;
    const announcements = [...waiting];
    waiting.clear();
    for (const [announcement, organisation] of announcements) {
      database
        .asViewer({ org: organisation, person: 'system' }, async (read) => {
          await sql`select pg_notify(${changedChannel}, ${announcement})`.execute(read);
        })
        .catch(failed);
    }
  };
  return {
    announce: (organisation, people = []) => {
      waiting.set([organisation, ...people].join(' '), organisation);
      timer ??= setTimeout(send, gatherMs);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
