import type { ComponentChildren } from 'preact';
import css from './visually-hidden.module.css';

/** Words for screen readers alone. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class={css['hidden']}>{children}</span>;
}
