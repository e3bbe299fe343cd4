import { useEffect, useState } from 'preact/hooks';
import { classes } from './classes.ts';
import css from './counter.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type CounterWords = {
  /** The most that will be taken, in the units of `count`. */
  limit: number;
  /** "138 av 10 000 tecken"; and, beyond the limit, how much is too much: "12 tecken för mycket". */
  text: (used: number, limit: number) => string;
  /** How to count; default: the length that schemas count, UTF-16 units. */
  count?: ((value: string) => number) | undefined;
};

/**
 * How much has been written of how much. It shows the limit from the start and never cuts. Screen readers hear it
 * when nine tenths are used and beyond, a second after the last key, rather than at every letter.
 */
export function Counter({ id, value, limit, text, count }: CounterWords & { id: string; value: string }) {
  const used = count ? count(value) : value.length;
  const said = used >= limit * 0.9 ? text(used, limit) : '';
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(said), 1000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <span id={id} class={classes(css['counter'], used > limit && css['over'])}>
        {text(used, limit)}
      </span>
      <VisuallyHidden>
        <output>{heard}</output>
      </VisuallyHidden>
    </>
  );
}
