/** Joins the class names that are there; nothing at all gives `undefined`, so that no empty attribute is written. */
export function classes(...names: (string | false | 0 | 0n | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
