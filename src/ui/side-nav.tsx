import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Menu } from 'lucide-preact';
import { Button } from './button.tsx';
import css from './side-nav.module.css';

export type SideNavProps = {
  /** Above the navigation: the product, the round. */
  brand: ComponentChildren;
  /** Opens and closes the navigation on a narrow window. */
  menuLabel: string;
  /** A `Stepper` and whatever else one goes to. */
  nav: ComponentChildren;
  /** At the bottom of the navigation: who one is, sign out. */
  foot?: ComponentChildren;
  /** The page. */
  children: ComponentChildren;
};

/** The office: navigation at the start, work beside it. On a narrow window the navigation folds under a button. */
export function SideNav({ brand, menuLabel, nav, foot, children }: SideNavProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div class={css['layout']}>
      <div class={css['side']}>
        <header class={css['top']}>
          <div class={css['brand']}>{brand}</div>
          <div class={css['toggle']}>
            <Button kind="quiet" icon={Menu} expanded={open} controls={id} onClick={() => setOpen(!open)}>
              {menuLabel}
            </Button>
          </div>
        </header>
        {/* A step was chosen, by finger or key: the menu has done its work. The links inside stay the controls. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div
          id={id}
          class={css['menu']}
          data-open={open ? '' : undefined}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
          }}
        >
          {nav}
          {foot && <footer class={css['foot']}>{foot}</footer>}
        </div>
      </div>
      <main class={css['main']}>{children}</main>
    </div>
  );
}
