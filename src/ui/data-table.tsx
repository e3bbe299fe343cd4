import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-preact';
import { Checkbox } from './checkbox.tsx';
import { classes } from './classes.ts';
import css from './data-table.module.css';
import { Icon } from './icon.tsx';
import { nextSort, sortRows, type TableSort } from './table-sort.ts';

export type Column<Row> = {
  key: string;
  head: ComponentChildren;
  cell: (row: Row) => ComponentChildren;
  /** Gives the column a sort button. Numbers sort as numbers, text by the rules of the language; empty ones go last. */
  sortBy?: ((row: Row) => string | number | undefined) | undefined;
  /** `end` for numbers. */
  align?: 'start' | 'end' | undefined;
  /** The cell that names the row for screen readers. One column at most. */
  rowHeader?: boolean | undefined;
};

export type RowChoice<Row> = {
  /** Keys of the chosen rows. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** "Välj alla". */
  allLabel: string;
  /** "Välj Lekplats vid badet". */
  rowLabel: (row: Row) => string;
};

export type DataTableProps<Row> = {
  /** What the table shows. */
  caption: ComponentChildren;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the rows when there are none: an `EmptyState`. */
  empty: ComponentChildren;
  /** BCP 47; text sorts by its rules. */
  locale: string;
  /** Given together they let the caller keep the order (in the address, say); else the table keeps it. */
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  choice?: RowChoice<Row> | undefined;
  /** Sums and the like. */
  foot?: ComponentChildren;
};

/** A table that sorts, and scrolls sideways by itself on a narrow window. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, choice, locale } = props;
  const id = useId();
  const [own, setOwn] = useState<TableSort>();
  const sort = props.sort ?? own;
  const by = columns.find((column) => column.key === sort?.by)?.sortBy;
  const sorted = useMemo(
    () => (sort && by ? sortRows(rows, by, sort.direction, locale) : rows),
    [rows, by, sort, locale],
  );
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={css['scroll']} aria-labelledby={id} tabIndex={0}>
      <table class={css['table']}>
        <caption class={classes(css['caption'], props.captionHidden && css['captionHidden'])} id={id}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {choice && <ChooseAll rows={rows} rowKey={rowKey} choice={choice} />}
            {columns.map((column) => (
              <Head
                key={column.key}
                column={column}
                sort={sort}
                onSort={(next) => (props.onSort ?? setOwn)(next)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} data-chosen={choice?.chosen.has(rowKey(row)) ? '' : undefined}>
              {choice && <ChooseRow row={row} rowKey={rowKey} choice={choice} />}
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    class={classes(
                      column.align === 'end' && css['end'],
                      column.rowHeader && css['rowHeader'],
                    )}
                    scope={column.rowHeader ? 'row' : undefined}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {props.foot && <tfoot>{props.foot}</tfoot>}
      </table>
    </section>
  );
}

type HeadProps<Row> = { column: Column<Row>; sort: TableSort | undefined; onSort: (sort: TableSort) => void };

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const direction = sort?.by === column.key ? sort.direction : undefined;
  const shape = direction === undefined ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" class={classes(column.align === 'end' && css['end'])} aria-sort={direction}>
      {column.sortBy ? (
        <button type="button" class={css['sort']} onClick={() => onSort(nextSort(sort, column.key))}>
          {column.head}
          <Icon shape={shape} size={1} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

type ChooseAllProps<Row> = { rows: readonly Row[]; rowKey: (row: Row) => string; choice: RowChoice<Row> };

function ChooseAll<Row>({ rows, rowKey, choice }: ChooseAllProps<Row>) {
  const count = rows.filter((row) => choice.chosen.has(rowKey(row))).length;
  return (
    <th scope="col" class={css['choose']}>
      <Checkbox
        label={choice.allLabel}
        labelHidden
        checked={count === rows.length}
        mixed={count > 0 && count < rows.length}
        onChange={(all) => choice.onChange(new Set(all ? rows.map(rowKey) : []))}
      />
    </th>
  );
}

type ChooseRowProps<Row> = { row: Row; rowKey: (row: Row) => string; choice: RowChoice<Row> };

function ChooseRow<Row>({ row, rowKey, choice }: ChooseRowProps<Row>) {
  return (
    <td class={css['choose']}>
      <Checkbox
        label={choice.rowLabel(row)}
        labelHidden
        checked={choice.chosen.has(rowKey(row))}
        onChange={(chosen) => {
          const next = new Set(choice.chosen);
          if (chosen) next.add(rowKey(row));
          else next.delete(rowKey(row));
          choice.onChange(next);
        }}
      />
    </td>
  );
}
