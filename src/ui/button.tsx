import type { ComponentChildren } from 'preact';
import { LoaderCircle } from 'lucide-preact';
import { classes } from './classes.ts';
import css from './button.module.css';
import { Icon, type IconShape } from './icon.tsx';

export type ButtonLook = {
  /** `primary` once a screen at most, for what most people came to do. Default `secondary`. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** `large` for the main action in kiosk and field. */
  size?: 'medium' | 'large' | undefined;
  /** The full width of where it stands. */
  wide?: boolean | undefined;
  icon?: IconShape | undefined;
  /** The icon is an arrow and turns round with the direction of the text. */
  iconDirectional?: boolean | undefined;
  iconAt?: 'start' | 'end' | undefined;
  children: ComponentChildren;
};

export type ButtonProps = ButtonLook & {
  onClick?: ((event: MouseEvent) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** The form that a submit button outside of it belongs to. */
  form?: string | undefined;
  /** Work is going on: the button keeps its focus and its width, says so, and does not listen. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** For a button that shows or hides something, or that is on or off. */
  expanded?: boolean | undefined;
  pressed?: boolean | undefined;
  controls?: string | undefined;
  describedBy?: string | undefined;
  autofocus?: boolean | undefined;
  /** The id of a `popover` that the button opens. */
  popoverTarget?: string | undefined;
};

/** The classes of a button, for links that look like one. */
function buttonClass({ kind = 'secondary', size = 'medium', wide }: ButtonLook): string | undefined {
  return classes(css['button'], css[kind], size === 'large' && css['large'], wide && css['wide']);
}

/** What stands inside a button: icon and words. */
function ButtonContent({ icon, iconAt = 'start', iconDirectional, children }: ButtonLook) {
  return (
    <>
      {icon && iconAt === 'start' && <Icon shape={icon} directional={iconDirectional} />}
      <span>{children}</span>
      {icon && iconAt === 'end' && <Icon shape={icon} directional={iconDirectional} />}
    </>
  );
}

/** A button whose words are a verb that says what happens. */
export function Button(props: ButtonProps) {
  const { busy, onClick } = props;
  return (
    <button
      type={props.type ?? 'button'}
      form={props.form}
      class={classes(buttonClass(props), busy && css['busy'])}
      disabled={props.disabled}
      aria-disabled={busy ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      aria-describedby={props.describedBy}
      autofocus={props.autofocus}
      popovertarget={props.popoverTarget}
      onClick={(event: MouseEvent) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <ButtonContent {...props} />
      {busy && (
        <span class={css['spinner']}>
          <Icon shape={LoaderCircle} />
        </span>
      )}
    </button>
  );
}

export type LinkButtonProps = ButtonLook & {
  href: string;
  target?: string | undefined;
  /** Suggests a file name and downloads rather than opens. */
  download?: string | undefined;
  describedBy?: string | undefined;
};

/** A link that looks like a button, for going somewhere. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class={buttonClass(props)}
      href={props.href}
      target={props.target}
      rel={props.target === '_blank' ? 'noopener' : undefined}
      download={props.download}
      aria-describedby={props.describedBy}
    >
      <ButtonContent {...props} />
    </a>
  );
}
