import { classes } from './classes.ts';
import css from './marks.module.css';

export type MarksProps = {
  filled: number;
  total: number;
  /** `cast`: laid on this option, in lake. `left`: still in the hand, in sun. */
  look?: 'cast' | 'left' | undefined;
};

/** Round marks, filled and empty, for votes and points. For the eye: say the number in words beside them. */
export function Marks({ filled, total, look = 'cast' }: MarksProps) {
  return (
    <span class={classes(css['marks'], css[look])} aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <span key={i} class={classes(css['mark'], i < filled && css['filled'])} />
      ))}
    </span>
  );
}
