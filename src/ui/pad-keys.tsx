import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Check, Delete } from 'lucide-preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import css from './pad-keys.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What a key of a pad does. */
export type PadKey = { digit: string } | 'erase' | 'enter';

export type PadWords = {
  /** "Radera sista siffran". */
  erase: string;
  /** "Lägg till sedeln"; without it there is no enter key. */
  enter?: string | undefined;
};

export type PadKeysProps = {
  /** Names the group of keys for screen readers. */
  label: string;
  words: PadWords;
  onKey: (key: PadKey) => void;
  disabled?: boolean | undefined;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

function keyOf(event: KeyboardEvent): PadKey | undefined {
  if (/^\d$/.test(event.key)) return { digit: event.key };
  if (event.key === 'Backspace' || event.key === 'Delete') return 'erase';
  return event.key === 'Enter' ? 'enter' : undefined;
}

/** Someone is writing elsewhere, or a key has a meaning of its own where the focus is. */
function isTakenElsewhere(event: KeyboardEvent, pad: HTMLElement | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const dialog = document.querySelector('dialog:modal');
  if (dialog && !dialog.contains(pad)) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return event.key === 'Enter' && target.closest('button, a, summary') !== null;
}

/**
 * Twelve keys in the order of a telephone, whichever way the text runs. The physical keyboard works too, wherever the
 * focus is, unless it is in a field, and from the moment the pad is on the screen; a key that is hit lights up, so that
 * eye and hand agree.
 */
export function PadKeys({ label, words, onKey, disabled }: PadKeysProps) {
  const padRef = useRef<HTMLFieldSetElement>(null);
  const [lit, setLit] = useState('');
  const onKeyRef = useRef(onKey);
  useLayoutEffect(() => {
    onKeyRef.current = onKey;
  });

  useLayoutEffect(() => {
    if (disabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === undefined || isTakenElsewhere(event, padRef.current)) return;
      if (key === 'enter' && words.enter === undefined) return;
      event.preventDefault();
      setLit(typeof key === 'string' ? key : key.digit);
      onKeyRef.current(key);
    };
    const rest = () => setLit('');
    document.addEventListener('keydown', listen);
    document.addEventListener('keyup', rest);
    return () => {
      document.removeEventListener('keydown', listen);
      document.removeEventListener('keyup', rest);
    };
  }, [disabled, words.enter]);

  const digit = (d: string) => (
    <button
      key={d}
      type="button"
      class={classes(css['key'], lit === d && css['lit'])}
      disabled={disabled}
      onClick={() => onKey({ digit: d })}
    >
      {d}
    </button>
  );

  return (
    <fieldset ref={padRef} class={css['pad']} aria-label={label} dir="ltr">
      {digits.map(digit)}
      <button
        type="button"
        class={classes(css['key'], css['erase'], lit === 'erase' && css['lit'])}
        title={words.erase}
        disabled={disabled}
        onClick={() => onKey('erase')}
      >
        <Icon shape={Delete} />
        <VisuallyHidden>{words.erase}</VisuallyHidden>
      </button>
      {digit('0')}
      {words.enter !== undefined && (
        <button
          type="button"
          class={classes(css['key'], css['enter'], lit === 'enter' && css['lit'])}
          title={words.enter}
          disabled={disabled}
          onClick={() => onKey('enter')}
        >
          <Icon shape={Check} />
          <VisuallyHidden>{words.enter}</VisuallyHidden>
        </button>
      )}
    </fieldset>
  );
}
