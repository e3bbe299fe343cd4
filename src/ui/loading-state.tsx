import type { ComponentChildren } from 'preact';
import { CountProgress } from './count-progress.tsx';
import css from './states.module.css';

export type LoadingStateProps = {
  /** What is waited for: "Hämtar idéerna". */
  what: ComponentChildren;
  /** In numbers where they are known: "12 av 43". */
  progress?: { value: number; max: number; text: ComponentChildren } | undefined;
};

/** Says what it waits for. It shows itself after 100 ms, so that what is quick does not flicker. */
export function LoadingState({ what, progress }: LoadingStateProps) {
  return (
    <output class={css['loading']}>
      <CountProgress label={what} value={progress?.value} max={progress?.max ?? 1} text={progress?.text} />
    </output>
  );
}
