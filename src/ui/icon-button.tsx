import { classes } from './classes.ts';
import css from './icon-button.module.css';
import { Icon, type IconShape } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type IconButtonProps = {
  /** Said by screen readers and shown as a tooltip. */
  label: string;
  icon: IconShape;
  directional?: boolean | undefined;
  kind?: 'primary' | 'secondary' | 'quiet' | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  disabled?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  popoverTarget?: string | undefined;
};

/** A square button with an icon alone, for what everyone knows (close, plus, minus); else use `Button`. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, directional, kind = 'quiet' } = props;
  return (
    <button
      type="button"
      class={classes(css['iconButton'], css[kind])}
      title={label}
      onClick={props.onClick}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      popovertarget={props.popoverTarget}
    >
      <Icon shape={icon} directional={directional} size={1.4} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}
