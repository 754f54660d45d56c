import type { OrganisationRole } from '../../../core/kernel/context.ts';

/** The demo's people. They are invented, and their names say so. */
export const cast = {
  owner: { name: 'Olive Owner-Example', email: 'owner@demo.example', job: 'Owner: sets Manent up', roles: ['owner'] },
  director: { name: 'Dara Director-Example', email: 'director@demo.example', job: 'Director: runs loops side by side, signs off, decides', roles: ['director'] },
  manager: { name: 'Maya Manager-Example', email: 'manager@demo.example', job: 'New manager with two reports', roles: [] },
  report: { name: 'Remy Report-Example', email: 'report@demo.example', job: 'Report: leads the team whose sprints are watched', roles: [] },
  second: { name: 'Sam Second-Example', email: 'second@demo.example', job: 'Report: a trigger is running', roles: [] },
  hrPartner: { name: 'Hana HR-Example', email: 'hr@demo.example', job: 'HR partner: checks, mediates, exports', roles: ['hr-partner'] },
  productLead: { name: 'Pax Product-Example', email: 'product@demo.example', job: 'Product lead: sees numbers, never notes', roles: ['product-lead'] },
} as const satisfies Record<string, { readonly name: string; readonly email: string; readonly job: string; readonly roles: readonly OrganisationRole[] }>;

/** One of the demo's people. */
export type Role = keyof typeof cast;

/** Everyone but the owner, who is there first; managers before those who report to them. */
export const joiners = [
  { role: 'director', manager: null },
  { role: 'manager', manager: 'director' },
  { role: 'report', manager: 'manager' },
  { role: 'second', manager: 'manager' },
  { role: 'hrPartner', manager: null },
  { role: 'productLead', manager: null },
] as const satisfies readonly { readonly role: Role; readonly manager: Role | null }[];

/** The password of everyone in the demo; it protects nothing but invented words on this machine. */
export const demoPassword = 'invented words only';
