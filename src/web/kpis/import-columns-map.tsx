import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { Card } from '../ui/card.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { choicesOf, pickOf } from './choices.ts';
import { importText } from './import-text.ts';
import type { ImportPreview } from './send-import.ts';

const text = importText.map;

interface ImportColumnsMapProps {
  readonly columns: ImportPreview['columns'];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** What each column of a table holds: proposed, and changed by a choice. */
export function ImportColumnsMap({ columns, mapping, onChange }: ImportColumnsMapProps) {
  const change = (at: number, word: string): void => {
    const is = pickOf(text.roles, word, 'skip');
    onChange({ ...mapping, columns: [...(mapping.columns ?? []).filter((column) => column.at !== at), { at, is }] });
  };
  return (
    <Card title={text.columns} note={text.columnsNote} layout="plain">
      <FactTable
        caption={text.columns}
        rows={columns}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'name', label: text.column, render: ({ name, at }) => (name === '' ? text.unnamed(at + 1) : name) },
          { key: 'sample', label: text.sample, render: ({ sample }) => <span className="dimmed">{sample.filter((cell) => cell !== '').join(' · ')}</span> },
          {
            key: 'is',
            label: text.holds,
            render: ({ at, name, is }) => <SelectField label={text.holdsOf(name === '' ? text.unnamed(at + 1) : name)} quietLabel value={is} onChange={(word) => change(at, word)} choices={choicesOf(text.roles)} />,
          },
        ]}
      />
    </Card>
  );
}
