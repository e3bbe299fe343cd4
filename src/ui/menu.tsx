import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ChevronDown } from 'lucide-preact';
import { Button } from './button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import css from './menu.module.css';

export type MenuItem = {
  key: string;
  label: ComponentChildren;
  icon?: IconShape | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  /** The item that holds now, in a menu that chooses. */
  current?: boolean | undefined;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
};

export type MenuProps = {
  /** What the button says. */
  label: ComponentChildren;
  icon?: IconShape | undefined;
  items: readonly MenuItem[];
  kind?: 'secondary' | 'quiet' | undefined;
};

/** A button that opens a short list of acts: a native popover, closed by Escape, by a choice or by pressing beside it. */
export function Menu({ label, icon, items, kind = 'quiet' }: MenuProps) {
  const id = useId();
  return (
    <div class={css['menu']}>
      <Button kind={kind} icon={icon} popoverTarget={id}>
        <span class={css['label']}>
          {label}
          <Icon shape={ChevronDown} size={1} />
        </span>
      </Button>
      <ul id={id} class={css['list']} popover="auto">
        {items.map((item) => (
          <li key={item.key} class={css['cell']}>
            {item.href === undefined ? (
              <button
                type="button"
                class={css['item']}
                lang={item.lang}
                dir={item.dir}
                aria-current={item.current ? 'true' : undefined}
                popovertarget={id}
                popovertargetaction="hide"
                onClick={item.onClick}
              >
                {item.icon && <Icon shape={item.icon} />}
                <span>{item.label}</span>
              </button>
            ) : (
              <a
                class={css['item']}
                href={item.href}
                lang={item.lang}
                dir={item.dir}
                aria-current={item.current ? 'page' : undefined}
                onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
              >
                {item.icon && <Icon shape={item.icon} />}
                <span>{item.label}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
