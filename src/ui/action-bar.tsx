import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './action-bar.module.css';

export type ActionBarProps = {
  /** A row above the actions that must always be in sight: what is left, what is saved. */
  note?: ComponentChildren;
  /** `stack`: one under another, full width (kiosk). `row`: side by side, the main one last (office). */
  layout?: 'stack' | 'row' | undefined;
  /** The main action first in a stack. */
  children: ComponentChildren;
};

/** The main action, always in the same place: at the bottom of the window. Put it in `Screen`'s `actions`. */
export function ActionBar({ note, layout = 'stack', children }: ActionBarProps) {
  return (
    <div class={css['bar']}>
      <div class={css['inner']}>
        {note && <div class={css['note']}>{note}</div>}
        <div class={classes(css['actions'], css[layout])}>{children}</div>
      </div>
    </div>
  );
}
