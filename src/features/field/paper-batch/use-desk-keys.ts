import { useEffect } from 'preact/hooks';
import type { SheetDesk } from './sheet-desk.ts';

/** A key has a meaning of its own where somebody writes, and behind an open dialog nothing listens. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
}

/**
 * The keys beside the number keys: - or B is blank, / or O is ogiltig, * or K is kasserad, a comma or X is "times",
 * + saves as it is, Ctrl+Z takes the last sheet back.
 */
export function useDeskKeys(desk: SheetDesk | undefined): void {
  useEffect(() => {
    if (!desk) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.isComposing) return;
      const act = actOf(event, desk);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
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
