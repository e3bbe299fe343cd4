import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './list.module.css';

export type ListProps = {
  /** Names the list for screen readers, where no heading does. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  /** `card`: a sheet with lines between the rows. `plain`: the lines alone, inside a card. */
  look?: 'card' | 'plain' | undefined;
  /** `ListRow`s. */
  children: ComponentChildren;
};

/** Rows of things. */
export function List({ label, labelledBy, look = 'card', children }: ListProps) {
  return (
    // Safari takes the list away from an unstyled ul; the role gives it back.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul class={classes(css['list'], css[look])} role="list" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

export type ListRowProps = {
  /** Written by people in any language: its direction is found from the words themselves. */
  title: ComponentChildren;
  /** The language of the title, where it is known. */
  lang?: string | undefined;
  note?: ComponentChildren;
  /** Before the words: an icon, a picture, a date. */
  start?: ComponentChildren;
  /** After the words: a bare `Pill`, a number, a button. */
  end?: ComponentChildren;
  /** Makes the whole row a link, or a button. */
  href?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  /** Smaller rows for the office. */
  dense?: boolean | undefined;
  current?: boolean | undefined;
};

/** A row with a title, a note under it and a state at the end. */
export function ListRow(props: ListRowProps) {
  const { title, lang, note, start, end, href, onClick, dense, current } = props;
  const name = (
    <span class={css['title']}>
      <bdi lang={lang}>{title}</bdi>
    </span>
  );
  const mark = current ? 'true' : undefined;
  return (
    <li class={classes(css['row'], dense && css['dense'], current && css['current'])}>
      {start && <div class={css['start']}>{start}</div>}
      <div class={css['words']}>
        {href !== undefined && (
          <a class={css['press']} href={href} onClick={onClick} aria-current={mark}>
            {name}
          </a>
        )}
        {href === undefined && onClick && (
          <button type="button" class={css['press']} onClick={onClick} aria-current={mark}>
            {name}
          </button>
        )}
        {href === undefined && !onClick && name}
        {note && <div class={css['note']}>{note}</div>}
      </div>
      {end && <div class={css['end']}>{end}</div>}
    </li>
  );
}
