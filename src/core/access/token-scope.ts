import { z } from 'zod';

/**
 * What an API token may be used for. Each endpoint of the contract names the one scope that opens it, or none; a scope never
 * gives more than the member behind the token may do. `readings:write`: record a reading, import a file, and list the KPIs to
 * find the one to feed.
 */
export const tokenScopes = ['readings:write'] as const;

export const tokenScopeSchema = z.enum(tokenScopes);
export type TokenScope = z.infer<typeof tokenScopeSchema>;
