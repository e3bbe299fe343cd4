import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { ManifestPoint } from '../../../../domain/vote/manifest.ts';
import type { ClosingPaper } from '../../print/closing-form.tsx';

/** The form of a closed point as it is printed, over all its tablets; undefined until it has arrived. */
export function closingPaper(
  cycle: Cycle,
  { event, closings }: ManifestPoint,
  words: { readonly tablet: (author: string) => string; readonly when: (instant: string) => string },
): ClosingPaper | undefined {
  const filled = closings.find(({ form }) => form !== undefined);
  const form = filled?.form;
  if (!form) return undefined;
  const all = [filled.figures, ...form.others];
  const sum = (of: (figures: (typeof all)[number]) => number) =>
    all.reduce((total, figures) => total + of(figures), 0);
  const { received, inBox, blank, spoiled, unused } = form.papers;
  return {
    municipality: cycle.municipality,
    round: cycle.name,
    place: event.plan.name,
    closed: words.when(filled.at),
    figures: {
      checkedIn: sum(({ checkedIn }) => checkedIn),
      left: sum(({ left }) => left),
      sealed: sum(({ sealed }) => sealed),
      assisted: closings.reduce((total, { figures }) => total + figures.assisted, 0),
      inBox,
      spoiled,
      blank,
      unused,
      received,
    },
    seals: form.seals,
    recounted: form.recounted,
    note: form.note,
    signers: form.signers,
    digests: closings.map(({ author, digest }) => ({ tablet: words.tablet(author), digest })),
  };
}
