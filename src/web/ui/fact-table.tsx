import type { ReactNode } from 'react';
import css from './fact-table.module.css';

export interface FactColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** Figures align at the end, words at the start. */
  readonly align?: 'start' | 'end';
  readonly render: (row: Row) => ReactNode;
}

interface FactTableProps<Row> {
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly FactColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** `true` when the table stands in a padded card. */
  readonly flush?: boolean;
  /** `true` keeps a small table a table on a narrow screen; otherwise its rows become cards there. */
  readonly keepTable?: boolean;
}

/**
 * Facts in rows. Below 620 px each row becomes a card of named facts; the roles are spelled out because a browser
 * forgets them when a table is laid out as anything else.
 */
export function FactTable<Row>({ caption, columns, rows, rowKey, flush = false, keepTable = false }: FactTableProps<Row>) {
  return (
    <table className={css['table']} role="table" data-flush={flush || undefined} data-keep={keepTable || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" data-align={column.align}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} role="rowheader" scope="row" data-align={column.align}>
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" data-label={column.label} data-align={column.align}>
                  {column.render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A quiet second line inside a cell. */
export function CellNote({ children }: { readonly children: ReactNode }) {
  return <span className={css['rowNote']}>{children}</span>;
}
