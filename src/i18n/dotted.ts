/** Short facts on one line, empty ones left out. Where the line breaks the dot stays behind, and never begins the next. */
export const dotted = (...facts: readonly string[]): string =>
  facts.filter((fact) => fact !== '').join('\u00A0· ');
