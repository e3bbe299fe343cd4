/** Longer than this is hard to read in a list; people may still write longer names themselves. */
const WISHED_LENGTH = 60;

/**
 * A name for an idea out of its own first words: the first sentence if it is short, else as many whole words as fit.
 * Undefined where there is nothing to take, or no space between words to cut at.
 */
export function suggestedTitle(text: string): string | undefined {
  const first =
    text
      .trim()
      .split(/[\n.!?؟。]/u, 1)[0]
      ?.trim() ?? '';
  if (first === '') return undefined;
  if (first.length <= WISHED_LENGTH) return first;
  const words = first.slice(0, WISHED_LENGTH + 1);
  const cut = words.lastIndexOf(' ');
  return cut > 0 ? words.slice(0, cut).replace(/[,;:،\s]+$/u, '') : undefined;
}
