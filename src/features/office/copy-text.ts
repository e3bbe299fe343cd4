/** Copies; false where the browser refuses, or has no clipboard since the address is not secure. */
export const copyText = (text: string): Promise<boolean> =>
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing over plain http, whatever the type says
  (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
    () => true,
    () => false,
  );
