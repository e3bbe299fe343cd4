/**
 * Which of these languages somebody reads best, by their `Accept-Language` (RFC 9110, section 12.5.4): the best liked one
 * that is here, else the first. `en-GB` is read by whoever reads `en`.
 */
export function readLanguage(header: string | undefined, here: readonly string[]): string {
  const liked = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return liked.find(({ tag }) => here.includes(tag))?.tag ?? here[0] ?? '';
}
