import type { ComponentChildren } from 'preact';
import { Check, CircleAlert, Clock, Info, WifiOff } from 'lucide-preact';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './icon.tsx';
import css from './pill.module.css';

/** `ok` arrived or ready · `waiting` · `help` needs a person · `offline` waiting, and no network · `plain` no state. */
export type PillState = 'ok' | 'waiting' | 'help' | 'offline' | 'info' | 'plain';

export type PillProps = {
  state: PillState;
  /** `ground`: a tinted pill. `bare`: icon and word alone, for rows. `deep`: for a dark header. */
  look?: 'ground' | 'bare' | 'deep' | undefined;
  /** Another icon than the one of the state. */
  icon?: IconShape | undefined;
  /** Makes it a button, which opens what the state is about. */
  onClick?: ((event: MouseEvent) => void) | undefined;
  expanded?: boolean | undefined;
  /** The word or words: colour never speaks alone. */
  children: ComponentChildren;
};

const icons: Record<PillState, IconShape | undefined> = {
  ok: Check,
  waiting: Clock,
  help: CircleAlert,
  offline: WifiOff,
  info: Info,
  plain: undefined,
};

/** A state in an icon and a word. */
export function Pill({ state, look = 'ground', icon, onClick, expanded, children }: PillProps) {
  const shape = icon ?? icons[state];
  const inside = (
    <>
      {shape && <Icon shape={shape} size={1.15} />}
      <span>{children}</span>
    </>
  );
  const name = classes(css['pill'], css[look], css[state], onClick && css['pressable']);
  return onClick ? (
    <button type="button" class={name} onClick={onClick} aria-expanded={expanded}>
      {inside}
    </button>
  ) : (
    <span class={name}>{inside}</span>
  );
}
