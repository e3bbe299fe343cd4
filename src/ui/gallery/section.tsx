import type { ComponentChildren } from 'preact';
import css from './gallery.module.css';

/** A part of the gallery: its name and its states, one under another. */
export function Section({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class={css['section']} aria-label={name}>
      <h2 class={css['name']} lang="en" dir="ltr">
        {name}
      </h2>
      <div class={css['states']}>{children}</div>
    </section>
  );
}

/** States side by side. */
export function Row({ children }: { children: ComponentChildren }) {
  return <div class={css['row']}>{children}</div>;
}
