/** After the faults are on the screen: the first field that has one takes the focus. */
export function focusFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [role="alert"] p');
    const field = first?.matches('p') ? first.closest('fieldset')?.querySelector('input') : first;
    field?.focus();
  });
}
