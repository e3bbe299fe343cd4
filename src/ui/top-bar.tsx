import type { ComponentChildren } from 'preact';
import { ArrowLeft } from 'lucide-preact';
import { Icon } from './icon.tsx';
import css from './top-bar.module.css';

/** The way back: a place (`href`) or an act (`onClick`). */
export type BackLink = {
  label: string;
  href?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
};

export type TopBarProps = {
  /** Always at the start; leave it out where there is no way back. */
  back?: BackLink | undefined;
  /** A name at the start when there is no way back: the round, the event. */
  brand?: ComponentChildren;
  /** In the middle: progress, or a title. */
  children?: ComponentChildren;
  /** At the end: the language switch, read aloud, state. */
  end?: ComponentChildren;
};

function Back({ label, href, onClick }: BackLink) {
  const inside = (
    <>
      <Icon shape={ArrowLeft} directional size={1.4} />
      <span>{label}</span>
    </>
  );
  return href === undefined ? (
    <button type="button" class={css['back']} onClick={onClick}>
      {inside}
    </button>
  ) : (
    <a class={css['back']} href={href} onClick={onClick}>
      {inside}
    </a>
  );
}

/** The bar at the top of a screen. */
export function TopBar({ back, brand, children, end }: TopBarProps) {
  return (
    <header class={css['bar']}>
      <div class={css['start']}>
        {back && <Back {...back} />}
        {brand && <div class={css['brand']}>{brand}</div>}
      </div>
      <div class={css['middle']}>{children}</div>
      <div class={css['end']}>{end}</div>
    </header>
  );
}
