import { VERDICTS } from '../../../domain/ideas/triage.ts';
import type { Verdict } from '../../../domain/ideas/triage.ts';

/** What the keys of the board do; each answers only where it is given. */
export type BoardKeys = {
  /** Gets what the keys are listened to in. */
  readonly onNext: (within: Element) => void;
  readonly onPrevious: (within: Element) => void;
  readonly onVerdict: (as: Verdict['as']) => void;
  readonly onUndo: () => void;
};

/**
 * Single keys for those who sort hundreds: J and K go on and back, 1 to 5 say what it is, Z takes back. They work only
 * while the focus is inside of what listens, and never while somebody writes (WCAG 2.1.4).
 */
export const onBoardKey =
  (keys: BoardKeys) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || !(currentTarget instanceof Element)) return;
    if (target.closest('input, textarea, select, dialog')) return;
    const act = actOf(keys, event.key.toLowerCase(), currentTarget);
    if (!act) return;
    event.preventDefault();
    act();
  };

function actOf(keys: BoardKeys, key: string, within: Element): (() => void) | undefined {
  if (key === 'j') return () => keys.onNext(within);
  if (key === 'k') return () => keys.onPrevious(within);
  if (key === 'z') return keys.onUndo;
  const as = VERDICTS[Number.parseInt(key, 10) - 1];
  return as && (() => keys.onVerdict(as));
}

/** Moves the focus to the idea after or before the one that has it; to the first one when none has. */
export function moveFocus(within: Element, by: 1 | -1): void {
  const all = [...within.querySelectorAll<HTMLElement>('[data-idea]')];
  const here = all.findIndex((each) => each === document.activeElement);
  all[here === -1 ? 0 : here + by]?.focus();
}

/** The idea that has the focus. */
export const focusedIdea = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['idea'] : undefined;
