import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './big-tile.module.css';
import { Icon, type IconShape } from './icon.tsx';

export type BigTileProps = {
  icon: IconShape;
  title: ComponentChildren;
  note?: ComponentChildren;
  /** `primary`: what is done most. */
  kind?: 'primary' | 'plain' | undefined;
  href?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  disabled?: boolean | undefined;
};

/** A large thing to press on the field home. Put several in `Tiles`. */
export function BigTile({ icon, title, note, kind = 'plain', href, onClick, disabled }: BigTileProps) {
  const name = classes(css['tile'], css[kind]);
  const inside = (
    <>
      <Icon shape={icon} size={2.25} />
      <span class={css['words']}>
        <span class={css['title']}>{title}</span>
        {note && <span class={css['note']}>{note}</span>}
      </span>
    </>
  );
  return href === undefined ? (
    <button type="button" class={name} onClick={onClick} disabled={disabled}>
      {inside}
    </button>
  ) : (
    <a class={name} href={href} onClick={onClick}>
      {inside}
    </a>
  );
}

/** Tiles side by side: two on a tablet, one on a narrow phone or at great zoom. */
export function Tiles({ children }: { children: ComponentChildren }) {
  return <div class={css['tiles']}>{children}</div>;
}
