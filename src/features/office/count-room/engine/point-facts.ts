import type { Papers } from '../../../../domain/vote/closing.ts';
import type { Loss } from '../../../../domain/vote/loss.ts';
import type { Manifest } from '../../../../domain/vote/manifest.ts';
import type { AreaId } from '../../../../domain/log/ids.ts';
import { dayOf } from '../../../../i18n/format.ts';
import type { ResultFile } from '../../../../wire/result-file.ts';

/** What a result says of a ballot point beside its votes. `papers` is null where no form came. */
export type PointFacts = {
  readonly event: string;
  readonly name: string;
  readonly area: AreaId;
  readonly day: string;
  readonly papers: Papers | null;
  readonly seals: readonly string[];
  readonly notes: readonly string[];
};

/** The ballot points of a round with what stood on their forms, soonest first. */
export const pointFacts = (manifest: Manifest, timeZone: string): readonly PointFacts[] =>
  manifest.points.map(({ event: { id, plan }, closings }) => {
    const forms = closings.flatMap(({ form }) => form ?? []);
    return {
      event: id,
      name: plan.name,
      area: plan.area,
      day: dayOf(plan.starts, timeZone),
      papers: papersSum(forms.map(({ papers }) => papers)),
      seals: forms.flatMap(({ seals }) => seals),
      notes: forms.flatMap(({ note }) => note ?? []),
    };
  });

/** Several forms as one; null where there is none. */
export const papersSum = (all: readonly Papers[]): Papers | null =>
  all.length === 0
    ? null
    : all.reduce((sum, papers) => ({
        received: sum.received + papers.received,
        inBox: sum.inBox + papers.inBox,
        blank: sum.blank + papers.blank,
        spoiled: sum.spoiled + papers.spoiled,
        unused: sum.unused + papers.unused,
      }));

/** What two people have signed away, with their reasons: only what really did not come. */
export const lossFacts = (manifest: Manifest): ResultFile['losses'] =>
  manifest.points.flatMap(({ event, items }) =>
    items.flatMap(({ what, stage, loss }) =>
      stage === 'lost' && loss ? [{ point: event.plan.name, what, reason: reasonsOf(loss) }] : [],
    ),
  );

function reasonsOf({ signatures }: Loss): string {
  const inOrder = [...signatures].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...new Set(inOrder.map(([, { reason }]) => reason))].join(' / ');
}
