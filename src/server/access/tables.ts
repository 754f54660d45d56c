import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** Who may read a stream. `all`: every part but private ones; `plan`: the parts meant for those whom a plan names. */
export interface StreamReaderTable {
  org_id: string;
  person: string;
  stream: string;
  level: 'all' | 'plan';
}

declare module '../db/tables.ts' {
  interface Tables {
    stream_reader: StreamReaderTable;
    api_token: {
      org_id: string;
      id: string;
      person: string;
      name: string | null;
      scopes: string[];
      made_at: UtcInstant;
      expires_at: UtcInstant;
    };
    api_token_digest: { org_id: string; token: string; digest: string };
    api_token_use: { org_id: string; token: string; person: string; day: CivilDate };
  }
}
