import type { IncomingHttpHeaders } from 'node:http';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where a request with an API token is answered for that token, and no cookie is looked at. */
    readonly bearer?: boolean;
  }
}

/** What follows `Bearer` in a request's `Authorization`; null without such a header. Other schemes are a proxy's own. */
export function readBearer({ authorization }: Pick<IncomingHttpHeaders, 'authorization'>): string | null {
  return authorization === undefined || !/^bearer(?: |$)/i.test(authorization) ? null : authorization.slice('bearer '.length).trim();
}
