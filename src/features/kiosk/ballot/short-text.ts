/** Signs of a proposal's text that stand on its card before one asks for more. */
const SHORT = 110;

/** The beginning of a text, to a whole word; the whole of one that is not much longer. */
export function shortText(text: string): string {
  const whole = text.trim();
  if (whole.length <= SHORT + 30) return whole;
  const cut = whole.slice(0, SHORT);
  const space = cut.lastIndexOf(' ');
  return `${(space > SHORT / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:–-]+$/u, '')} …`;
}
