import { useLayoutEffect } from 'preact/hooks';
import type { SheetDesk } from './sheet-desk.ts';

/** A key has a meaning of its own where somebody writes, and behind an open dialog nothing listens. */
function isElsewhere(event: Event): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
}

/**
 * The keys beside the number keys: - or B is blank, / or O is ogiltig, * or K is kasserad, a comma or X is "times",
 * + saves as it is, Ctrl+Z takes the last sheet back. They are heard from the moment the sheet is on the screen, and a
 * finger on any button of it does not take the keyboard's Enter with it.
 */
export function useDeskKeys(desk: SheetDesk | undefined): void {
  useLayoutEffect(() => {
    if (!desk) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.isComposing) return;
      const act = actOf(event, desk);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const onPress = (event: MouseEvent) => {
      if (isElsewhere(event)) return;
      if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('mousedown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('mousedown', onPress);
    };
  }, [desk]);
}

function actOf(event: KeyboardEvent, desk: SheetDesk): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'z' ? desk.undo : undefined;
  if (event.altKey) return undefined;
  switch (key) {
    case '-':
    case 'b':
      return () => desk.call('blank');
    case '/':
    case 'o':
      return () => desk.call('invalid');
    case '*':
    case 'k':
      return () => desk.call('spoiled');
    case ',':
    case '.':
    case 'x':
      return desk.times;
    case '+':
      return desk.saveAsItIs;
    default:
      return undefined;
  }
}
