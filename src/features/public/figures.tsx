import type { ComponentChildren } from 'preact';
import css from './figures.module.css';

export type FiguresProps = {
  /** What the table holds, for those who cannot see it; the heading above says it to the others. */
  caption: string;
  /** The first stands over the rows' names. */
  heads: readonly string[];
  children: ComponentChildren;
};

/** A table of figures; a wide one scrolls within its frame, with the keyboard too. */
export function Figures({ caption, heads, children }: FiguresProps) {
  return (
    // What scrolls must be reached by the keyboard (WCAG 2.2, 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={css['scroll']} role="region" aria-label={caption} tabindex={0}>
      <table class={css['table']}>
        <caption class={css['caption']}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A row: what it is about, and its figures. `sum`: the others are parts of it. */
export const Figure = ({
  name,
  cells,
  sum,
}: {
  name: ComponentChildren;
  cells: readonly ComponentChildren[];
  sum?: boolean | undefined;
}) => (
  <tr class={sum ? css['sum'] : undefined}>
    <th scope="row">{name}</th>
    {cells.map((cell, at) => (
      // The cells of a row have no names but their places.
      // oxlint-disable-next-line react/no-array-index-key
      <td key={at}>{cell}</td>
    ))}
  </tr>
);
