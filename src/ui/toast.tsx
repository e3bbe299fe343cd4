import { useEffect, useState } from 'preact/hooks';
import { CircleAlert, CircleCheck, X } from 'lucide-preact';
import { cell, useCell } from './cell.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import css from './toast.module.css';

export type Toast = {
  kind: 'done' | 'problem';
  /** "Besökaren är räknad". */
  text: string;
  action?: { label: string; onClick: () => void } | undefined;
};

const stays = 8000; // ms: time to read it and to reach the way back; a hand or the focus on it stops the clock

const shown = cell<(Toast & { id: number }) | undefined>(undefined);
let last = 0;

/** Tells, for a while, what has just been done; a new one takes the place of the old. Nothing important lives here alone. */
export function showToast(toast: Toast): void {
  last += 1;
  shown.value = { ...toast, id: last };
}

/** Where toasts appear; the app mounts it once. */
export function ToastRegion({ closeLabel }: { closeLabel: string }) {
  const toast = useCell(shown);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === undefined || held) return undefined;
    const timer = setTimeout(() => {
      shown.value = undefined;
    }, stays);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const close = () => {
    shown.value = undefined;
    setHeld(false);
  };
  return (
    <output
      class={css['region']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      {toast && (
        <span key={toast.id} class={css['toast']} data-kind={toast.kind}>
          <Icon shape={toast.kind === 'done' ? CircleCheck : CircleAlert} />
          <span class={css['text']}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              class={css['action']}
              onClick={() => {
                toast.action?.onClick();
                close();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <IconButton icon={X} label={closeLabel} onClick={close} />
        </span>
      )}
    </output>
  );
}
