import type { ComponentChildren } from 'preact';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './icon.tsx';
import css from './notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warning' | 'problem';

export type NoticeProps = {
  kind: NoticeKind;
  /** What it is, in words: icon and colour only go along. */
  title: ComponentChildren;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  icon?: IconShape | undefined;
  /** It appeared while someone was on the page: `polite` waits for a pause, `now` interrupts. */
  live?: 'polite' | 'now' | undefined;
  /** Makes the whole notice a link (office overview: "2 poster behöver hjälp"). */
  href?: string | undefined;
};

const icons: Record<NoticeKind, IconShape> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  problem: CircleAlert,
};

const roles = { polite: 'status', now: 'alert' } as const;

/** Something to know, beside what it is about. */
export function Notice({ kind, title, children, actions, icon, live, href }: NoticeProps) {
  return (
    <div class={classes(css['notice'], css[kind])} role={live && roles[live]}>
      <Icon shape={icon ?? icons[kind]} size={1.4} />
      <div class={css['words']}>
        <p class={css['title']}>
          {href === undefined ? (
            title
          ) : (
            <a class={css['link']} href={href}>
              {title}
            </a>
          )}
        </p>
        {children && <div class={css['body']}>{children}</div>}
        {actions && <div class={css['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
