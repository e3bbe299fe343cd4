import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './page-header.module.css';

export type PageHeaderProps = {
  /** The page's one `h1`. */
  title: ComponentChildren;
  /** A short line above the title: where, when, which round. */
  kicker?: ComponentChildren;
  /** A sentence or two under the title. */
  lead?: ComponentChildren;
  /** Buttons at the end (they wrap below on a narrow window). */
  actions?: ComponentChildren;
  /** Pills and the like under the title. */
  state?: ComponentChildren;
  /** `deep`: on dark lake, across the whole window, for the field home. */
  tone?: 'plain' | 'deep' | undefined;
  /** For the attract screen. */
  size?: 'medium' | 'large' | undefined;
};

/** The heading of a page with what belongs to it. */
export function PageHeader({ title, kicker, lead, actions, state, tone = 'plain', size }: PageHeaderProps) {
  return (
    <header class={classes(css['header'], css[tone], size === 'large' && css['large'])}>
      <div class={css['words']}>
        {kicker && <p class={css['kicker']}>{kicker}</p>}
        <h1 class={css['title']} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div class={css['lead']}>{lead}</div>}
        {state && <div class={css['state']}>{state}</div>}
      </div>
      {actions && <div class={css['actions']}>{actions}</div>}
    </header>
  );
}
