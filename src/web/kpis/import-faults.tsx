import type { ApiRefusal } from '../../contract/refusals.ts';
import { Card } from '../ui/card.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { importText } from './import-text.ts';
import type { ImportResult } from './send-import.ts';

const text = importText.done;
type Fault = ImportResult['faults'][number];

/** The lines that could not be used, by line, column and reason. */
export function ImportFaults({ faults, count }: { readonly faults: readonly Fault[]; readonly count: number }) {
  if (faults.length === 0) return null;
  return (
    <Card title={text.faults(count)} layout="plain" {...(count > faults.length ? { note: text.faultsShown(faults.length, count) } : {})}>
      <FactTable
        caption={text.faults(count)}
        rows={faults.map((fault, index) => ({ ...fault, index }))}
        rowKey={(fault) => String(fault.index)}
        columns={[
          { key: 'line', label: text.line, render: (fault) => fault.line },
          { key: 'column', label: text.column, render: (fault) => (fault.column === null ? text.wholeLine : <code>{fault.column}</code>) },
          { key: 'reason', label: text.reason, render: (fault) => fault.reason },
        ]}
      />
    </Card>
  );
}

/** The faults that a refused import names: one refusal each, its path the line and the column. */
export function faultsOf(refusals: readonly ApiRefusal[]): readonly Fault[] {
  return refusals.flatMap(({ code, path = '', why }) => {
    const place = /^line\.(\d+)(?:\.(.+))?$/.exec(path);
    if (code !== 'IMPORT_FAULT' || place === null) return [];
    return [{ line: Number(place[1]), column: place[2] ?? null, reason: why }];
  });
}
