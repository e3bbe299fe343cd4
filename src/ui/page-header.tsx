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
  /** `centre`: over something that stands in the middle, such as a pad of keys. */
  align?: 'start' | 'centre' | undefined;
};

/** The heading of a page with what belongs to it. */
export function PageHeader(props: PageHeaderProps) {
  const { title, kicker, lead, actions, state, tone = 'plain', size, align } = props;
  return (
    <header
      class={classes(
        css['header'],
        css[tone],
        size === 'large' && css['large'],
        align === 'centre' && css['centre'],
      )}
    >
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
