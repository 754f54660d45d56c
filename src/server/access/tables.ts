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
  }
}
