import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import css from './card.module.css';

export type CardProps = {
  /** With a title the card is a named section. */
  title?: ComponentChildren;
  /** Default 2. */
  level?: 2 | 3 | 4 | undefined;
  /** A line under the title. */
  note?: ComponentChildren;
  /** At the end of the title row. */
  actions?: ComponentChildren;
  /** `flush` leaves the edges to what is inside: lists, tables, pictures. */
  padding?: 'normal' | 'flush' | undefined;
  /** A strong edge around what is chosen or current. */
  chosen?: boolean | undefined;
  children?: ComponentChildren;
};

/** A sheet of paper on the table: what belongs together. */
export function Card({ title, level = 2, note, actions, padding = 'normal', chosen, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  const name = classes(css['card'], css[padding], chosen && css['chosen']);
  if (title === undefined) return <div class={name}>{children}</div>;
  return (
    <section class={name} aria-labelledby={id}>
      <div class={css['head']}>
        <div class={css['words']}>
          <Heading class={css['title']} id={id}>
            {title}
          </Heading>
          {note && <p class={css['note']}>{note}</p>}
        </div>
        {actions && <div class={css['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
