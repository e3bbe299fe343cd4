import { cell, useCell } from './cell.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const polite = cell({ text: '', turn: 0 });
const urgent = cell({ text: '', turn: 0 });

/** How long words stay in the page for a screen reader to speak, in milliseconds; the next person must not find them. */
const SPOKEN = 10_000;

/** Says something to screen readers: when there is a pause, or at once when it is urgent. The same words twice are said twice. */
export function announce(text: string, when: 'pause' | 'now' = 'pause'): void {
  const region = when === 'now' ? urgent : polite;
  const turn = region.value.turn + 1;
  region.value = { text, turn };
  setTimeout(() => {
    if (region.value.turn === turn) region.value = { text: '', turn };
  }, SPOKEN);
}

/** The live regions that `announce` speaks through; the app mounts it once, outside every route. */
export function LiveRegion() {
  const whenPaused = useCell(polite);
  const atOnce = useCell(urgent);
  return (
    <VisuallyHidden>
      <output>
        <span key={whenPaused.turn}>{whenPaused.text}</span>
      </output>
      <span role="alert">
        <span key={atOnce.turn}>{atOnce.text}</span>
      </span>
    </VisuallyHidden>
  );
}
