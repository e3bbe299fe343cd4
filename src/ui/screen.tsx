import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './screen.module.css';

export type ScreenProps = {
  /** Usually a `TopBar`, or a deep `PageHeader`. */
  top?: ComponentChildren;
  /** Usually an `ActionBar`; it stays at the bottom of the window. */
  actions?: ComponentChildren;
  /** `text` keeps lines short; `wide` is for lists and tiles; `full` leaves the width to what is inside. */
  width?: 'text' | 'wide' | 'full' | undefined;
  /** Centres the content in the height that is left, for a screen with one thing to say. */
  centred?: boolean | undefined;
  children: ComponentChildren;
};

/** One screen of kiosk, field or public: top, content in the page's one `main`, actions at the bottom. */
export function Screen({ top, actions, width = 'text', centred, children }: ScreenProps) {
  return (
    <div class={css['screen']}>
      {top}
      <main class={classes(css['main'], css[width], centred && css['centred'])}>{children}</main>
      {actions}
    </div>
  );
}
