import { useEffect } from 'preact/hooks';

/** After a refusal, brings the first field that is wrong into sight, below whatever was pressed, and gives it the focus. */
export function useFirstFault(fault: unknown): void {
  useEffect(() => {
    if (fault === undefined) return;
    const wrong = document.querySelector('main :is([aria-invalid="true"], [data-fault] input)');
    if (!(wrong instanceof HTMLElement)) return;
    wrong.scrollIntoView({ block: 'center' });
    wrong.focus({ preventScroll: true });
  }, [fault]);
}
