import type { ComponentChildren } from 'preact';
import { Plus } from 'lucide-preact';
import { Button } from './button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import css from './tally.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type TallyProps = {
  icon: IconShape;
  label: ComponentChildren;
  note?: ComponentChildren;
  value: number;
  /** The number as it is read: "1 047". */
  text: string;
  /** "En besökare till". */
  addLabel: string;
  onAdd: () => void;
  /** "Ångra"; shown while there is something to undo. */
  undo?: { label: string; onClick: () => void } | undefined;
};

/** Counting by one tap, and a way back. */
export function Tally({ icon, label, note, value, text, addLabel, onAdd, undo }: TallyProps) {
  return (
    <section class={css['tally']}>
      <Icon shape={icon} size={2} />
      <div class={css['words']}>
        <p class={css['label']}>{label}</p>
        {note && <p class={css['note']}>{note}</p>}
      </div>
      <div class={css['count']}>
        {undo && value > 0 && (
          <Button kind="quiet" onClick={undo.onClick}>
            {undo.label}
          </Button>
        )}
        <output class={css['value']}>{text}</output>
        <button type="button" class={css['add']} title={addLabel} onClick={onAdd}>
          <Icon shape={Plus} size={2} />
          <VisuallyHidden>{addLabel}</VisuallyHidden>
        </button>
      </div>
    </section>
  );
}
