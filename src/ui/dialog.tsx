import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { X } from 'lucide-preact';
import { classes } from './classes.ts';
import css from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

type DialogBase = {
  open: boolean;
  title: ComponentChildren;
  children?: ComponentChildren;
  /** Buttons; the main one last. In an alert they are the only way out. */
  actions?: ComponentChildren;
  width?: 'narrow' | 'wide' | undefined;
};

/** A plain dialog can be closed by Escape, by pressing beside it and by its cross. */
export type PlainDialog = DialogBase & {
  alert?: false | undefined;
  onClose: () => void;
  closeLabel: string;
};

/** An alert asks something that must be answered: Escape and pressing beside it do nothing. */
export type AlertDialog = DialogBase & { alert: true };

export type DialogProps = PlainDialog | AlertDialog;

/** Shows the dialog, and tells of Escape and of presses that began and ended beside it. */
function useModal(
  ref: RefObject<HTMLDialogElement | null>,
  open: boolean,
  onClose: (() => void) | undefined,
) {
  const onCloseRef = useRef(onClose);
  useLayoutEffect(() => {
    onCloseRef.current = onClose;
  });
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return undefined;
    let pressed: EventTarget | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault(); // Chromium lets a second Escape through even where `cancel` was refused.
      onCloseRef.current?.();
    };
    const onCancel = (event: Event) => {
      if (event.target !== dialog) return;
      event.preventDefault(); // The back gesture of a tablet arrives here.
      onCloseRef.current?.();
    };
    const onPress = (event: Event) => {
      pressed = event.target;
    };
    const onClick = (event: Event) => {
      if (event.target === dialog && pressed === dialog) onCloseRef.current?.();
    };
    dialog.addEventListener('keydown', onKey);
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('pointerdown', onPress);
    dialog.addEventListener('click', onClick);
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.removeEventListener('keydown', onKey);
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('pointerdown', onPress);
      dialog.removeEventListener('click', onClick);
      dialog.close();
      // The browser gives the focus back only where the dialog is still in the page.
      if (!dialog.isConnected && before instanceof HTMLElement) before.focus();
    };
  }, [ref, open]);
}

/**
 * A modal native dialog. The browser keeps the focus inside and makes the page behind it inert; when it closes, or is
 * taken away, the focus goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  const { open, title, children, actions, width = 'narrow' } = props;
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useModal(ref, open, props.alert ? undefined : props.onClose);
  return (
    <dialog
      ref={ref}
      class={classes(css['dialog'], css[width])}
      role={props.alert ? 'alertdialog' : undefined}
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={children ? `${id}-body` : undefined}
      closedby={props.alert ? 'none' : 'closerequest'}
    >
      <div class={css['inner']}>
        <div class={css['head']}>
          <h2 id={`${id}-title`}>{title}</h2>
          {!props.alert && <IconButton icon={X} label={props.closeLabel} onClick={props.onClose} />}
        </div>
        {children && (
          <div class={css['body']} id={`${id}-body`}>
            {children}
          </div>
        )}
        {actions && <div class={css['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}
