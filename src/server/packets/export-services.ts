import type { Services } from '../app/services.ts';

/** As much of the server as an export works with. */
export type ExportServices = Pick<Services, 'read' | 'execute' | 'ledger' | 'now' | 'database'>;
