import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './screen.module.css';

export type ScreenProps = {
  /** Usually a `TopBar`, or a deep `PageHeader`. */
  top?: ComponentChildren;
  /** Fills the top of an upright window, and the start side of one that lies down (attract screen, projector). */
  picture?: ComponentChildren;
  /** Usually an `ActionBar`; it stays at the bottom of the window. */
  actions?: ComponentChildren;
  /** `text` keeps lines short; `wide` is for lists and tiles; `full` leaves the width to what is inside. */
  width?: 'text' | 'wide' | 'full' | undefined;
  /** Centres the content in the height that is left, for a screen with one thing to say. */
  centred?: boolean | undefined;
  children: ComponentChildren;
};

/** One screen of kiosk, field or public: top, content in the page's one `main`, actions at the bottom. */
export function Screen({ top, picture, actions, width = 'text', centred, children }: ScreenProps) {
  return (
    <div class={classes(css['screen'], Boolean(picture) && css['pictured'])}>
      {top}
      {picture && <div class={css['picture']}>{picture}</div>}
      <main class={css['main']}>
        <div class={classes(css['content'], css[width], centred && css['centred'])}>{children}</div>
        {actions}
      </main>
    </div>
  );
}
