import { Card, CardRow } from '../ui/card.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { importText } from './import-text.ts';

/** The kinds of files that are read. */
export function ImportKinds() {
  return (
    <Card title={importText.kindsTitle} note={importText.kindsNote} layout="rows">
      {importText.kinds.map(([kind, holds]) => (
        <CardRow key={kind} title={kind} note={holds} />
      ))}
    </Card>
  );
}

/** What a sprint file holds, and an example of one. */
export function ImportColumns() {
  return (
    <Card title={importText.columns} note={importText.columnsNote}>
      <FactTable
        caption={importText.columns}
        flush
        keepTable
        rows={importText.required}
        rowKey={([column]) => column}
        columns={[
          { key: 'column', label: importText.column, render: ([column]) => <code>{column}</code> },
          { key: 'means', label: importText.means, render: ([, means]) => means },
        ]}
      />
      <p className="dimmed" style={{ margin: '12px 0' }}>
        {importText.passedOver}
      </p>
      <p>
        <a href="/example-sprints.csv" download>
          {importText.example}
        </a>{' '}
        <span className="dimmed">{importText.exampleNote}</span>
      </p>
    </Card>
  );
}
