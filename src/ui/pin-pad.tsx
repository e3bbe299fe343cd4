import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { classes } from './classes.ts';
import { FieldError } from './field.tsx';
import { PadKeys, type PadKey } from './pad-keys.tsx';
import css from './pin-pad.module.css';

export type PinPadProps = {
  label: ComponentChildren;
  /** Names the group of keys: "Siffror". */
  keysLabel: string;
  eraseLabel: string;
  /** "2 av 4 siffror", for screen readers: the digits themselves are never said or shown. */
  countText: (entered: number, length: number) => string;
  /** How many digits a PIN has. */
  length: number;
  /** All digits are there. The pad empties itself at once and keeps nothing. */
  onComplete: (pin: string) => void;
  /** "Fel pinkod, två försök kvar". */
  error?: ComponentChildren;
  /** The PIN is being checked. */
  busy?: boolean | undefined;
};

/** A PIN on a pad of keys. Only dots are shown; the digits live in memory until the last one. */
export function PinPad(props: PinPadProps) {
  const { length, onComplete, busy } = props;
  const id = useId();
  const [pin, setPin] = useState('');

  useEffect(() => {
    if (pin.length < length) return;
    setPin('');
    onComplete(pin);
  }, [pin, length, onComplete]);

  const onKey = (key: PadKey) => {
    if (key === 'enter') return;
    setPin((old) => (key === 'erase' ? old.slice(0, -1) : (old + key.digit).slice(0, length)));
  };
  return (
    <div class={css['pinPad']}>
      <span class={css['label']} id={id}>
        {props.label}
      </span>
      <div class={css['dots']} aria-hidden="true" dir="ltr" data-wrong={props.error ? '' : undefined}>
        {Array.from({ length }, (_, i) => (
          <span key={i} class={classes(css['dot'], i < pin.length && css['full'])} />
        ))}
      </div>
      <output class={css['count']} aria-labelledby={id}>
        {props.countText(pin.length, length)}
      </output>
      <FieldError id={`${id}-error`} error={props.error} />
      <PadKeys label={props.keysLabel} words={{ erase: props.eraseLabel }} onKey={onKey} disabled={busy} />
    </div>
  );
}
