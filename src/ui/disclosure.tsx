import type { ComponentChildren } from 'preact';
import { ChevronRight } from 'lucide-preact';
import css from './disclosure.module.css';
import { Icon } from './icon.tsx';

export type DisclosureProps = {
  summary: ComponentChildren;
  children: ComponentChildren;
  /** Open from the start. */
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
};

/** Something folded away that one may open; works without scripts and is found by the browser's own search. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details class={css['details']} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary class={css['summary']}>
        <Icon shape={ChevronRight} directional />
        <span>{summary}</span>
      </summary>
      <div class={css['body']}>{children}</div>
    </details>
  );
}
