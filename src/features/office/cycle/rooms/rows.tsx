import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@lingui/core/macro';
import { Plus, Trash2 } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import css from './rooms.module.css';

export type RowsProps<Row> = {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row, as empty as it may be. */
  fresh: () => Row;
  addLabel: string;
  /** What a row is called, for whoever hears which one is taken away. */
  nameOf: (row: Row, at: number) => string;
  /** Where there are many from the beginning, each is folded under its name; what is wrong, or new, stands open. */
  fold?: { readonly above: number; readonly isWrong: (row: Row, at: number) => boolean };
  children: (row: Row, change: (part: Partial<Row>) => void, at: number) => ComponentChildren;
};

/** Several things of one kind, each with its fields; one more, one less. */
export function Rows<Row>({ rows, onChange, fresh, addLabel, nameOf, fold, children }: RowsProps<Row>) {
  const [folded, setFolded] = useState(fold && rows.length > fold.above ? rows.length : 0);
  const remove = (at: number) => {
    if (at < folded) setFolded(folded - 1);
    onChange(rows.filter((_, index) => index !== at));
  };
  return (
    <div class={css['rows']}>
      {rows.map((row, at) => {
        const name = nameOf(row, at);
        const fields = (
          <>
            {children(
              row,
              (part) => onChange(rows.map((each, index) => (index === at ? { ...each, ...part } : each))),
              at,
            )}
            <div class={css['rowActions']}>
              <Button kind="quiet" icon={Trash2} onClick={() => remove(at)}>
                {t`Ta bort ${name}`}
              </Button>
            </div>
          </>
        );
        return (
          <div key={at} class={css['row']} role="group" aria-label={name}>
            {at < folded ? (
              <Disclosure summary={name} open={fold?.isWrong(row, at) || undefined}>
                <div class={css['fields']}>{fields}</div>
              </Disclosure>
            ) : (
              fields
            )}
          </div>
        );
      })}
      <div>
        <Button icon={Plus} onClick={() => onChange([...rows, fresh()])}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
