import type { LucideIcon } from 'lucide-preact';
import { classes } from './classes.ts';
import css from './icon.module.css';

/** An icon of lucide-preact; import single ones by name: `import { Lightbulb } from 'lucide-preact'`. */
export type IconShape = LucideIcon;

export type IconProps = {
  shape: IconShape;
  /** In em, so that an icon grows with the words beside it. Default 1.25. */
  size?: number | undefined;
  /** Set for arrows and the like, which point the other way when the text runs from right to left. */
  directional?: boolean | undefined;
};

/** An icon beside a word. It is hidden from screen readers: the word says it. */
export function Icon({ shape: Shape, size = 1.25, directional }: IconProps) {
  return (
    <Shape
      class={classes(css['icon'], directional && css['directional'])}
      width={`${size}em`}
      height={`${size}em`}
      stroke-width={2}
      aria-hidden="true"
      focusable="false"
    />
  );
}
