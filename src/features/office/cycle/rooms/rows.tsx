import type { ComponentChildren } from 'preact';
import { t } from '@lingui/core/macro';
import { Plus, Trash2 } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import css from './rooms.module.css';

export type RowsProps<Row> = {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row, as empty as it may be. */
  fresh: () => Row;
  addLabel: string;
  /** What a row is called, for whoever hears which one is taken away. */
  nameOf: (row: Row, at: number) => string;
  children: (row: Row, change: (part: Partial<Row>) => void, at: number) => ComponentChildren;
};

/** Several things of one kind, each with its fields; one more, one less. */
export function Rows<Row>({ rows, onChange, fresh, addLabel, nameOf, children }: RowsProps<Row>) {
  return (
    <div class={css['rows']}>
      {rows.map((row, at) => (
        <div key={at} class={css['row']} role="group" aria-label={nameOf(row, at)}>
          {children(
            row,
            (part) => onChange(rows.map((each, index) => (index === at ? { ...each, ...part } : each))),
            at,
          )}
          <div class={css['rowActions']}>
            <Button
              kind="quiet"
              icon={Trash2}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {t`Ta bort ${nameOf(row, at)}`}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={Plus} onClick={() => onChange([...rows, fresh()])}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
