import type { ComponentChildren } from 'preact';
import { Icon, type IconShape } from './icon.tsx';
import css from './states.module.css';

export type EmptyStateProps = {
  icon?: IconShape | undefined;
  /** "Inga idéer än". */
  title: ComponentChildren;
  /** What comes here, and how it gets here. */
  children?: ComponentChildren;
  action?: ComponentChildren;
};

/** A list without anything in it, and what to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class={css['state']}>
      {icon && (
        <span class={css['badge']}>
          <Icon shape={icon} size={1.6} />
        </span>
      )}
      <p class={css['title']}>{title}</p>
      {children && <div class={css['body']}>{children}</div>}
      {action && <div class={css['actions']}>{action}</div>}
    </div>
  );
}
