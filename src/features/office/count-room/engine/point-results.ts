import { addsUp, type CountSums, noSums, sumsOf } from '../../../../domain/outcome/count-sums.ts';
import { joinSmall } from '../../../../domain/outcome/joint-points.ts';
import type { PointResult } from '../../../../wire/result-file.ts';
import type { OpenedSums } from './opening.ts';
import { type PointFacts, papersSum } from './point-facts.ts';
import type { StrippedSums } from './stripping.ts';
import type { Papers } from './papers.ts';

/** Everything that is known of one ballot point; `facts` are missing of one that nobody planned. */
export type CountedPoint = {
  readonly event: string;
  readonly facts: PointFacts | undefined;
  readonly sums: CountSums;
};

/** Where the votes of a round were found: in envelopes, by point, and on paper. */
export type FoundAt = {
  readonly stripped: ReadonlyMap<string, StrippedSums>;
  readonly opened: ReadonlyMap<string, OpenedSums>;
  readonly papers: Papers['points'];
};

/** Every ballot point with where its votes went: those that were planned, in their order, and then any others. */
export function countedPoints(facts: readonly PointFacts[], found: FoundAt): readonly CountedPoint[] {
  const planned = new Map(facts.map((each) => [each.event, each]));
  const others = new Set([...found.stripped.keys(), ...found.papers.keys()]);
  const events = [...planned.keys(), ...[...others].filter((event) => !planned.has(event)).sort()];
  return events.map((event) => ({ event, facts: planned.get(event), sums: sumsAt(event, found) }));
}

function sumsAt(event: string, { stripped, opened, papers }: FoundAt): CountSums {
  const none = noSums();
  const { listed: _, ...outside } = stripped.get(event) ?? { listed: 0 };
  return {
    envelopes: { ...none.envelopes, ...outside, ...opened.get(event) },
    sheets: { ...none.sheets, ...papers.get(event) },
  };
}

/** The first ballot point where something disappeared. */
export const leakingPoint = (points: readonly CountedPoint[]): CountedPoint | undefined =>
  points.find(({ sums }) => !addsUp(sums));

/** The points as they are published: those with few ballots together, without their names. */
export function pointResults(points: readonly CountedPoint[]): readonly PointResult[] {
  const { alone, joint } = joinSmall(
    points.map((point) => ({ ...point, ballots: ballotsIn(point.sums), known: point.facts !== undefined })),
  );
  const named = alone.flatMap(({ facts, sums }): readonly PointResult[] =>
    facts
      ? [
          {
            point: { name: facts.name, area: facts.area, day: facts.day },
            points: 1,
            sums,
            ...formsOf([facts]),
          },
        ]
      : [],
  );
  if (joint.length === 0) return named;
  const sums = sumsOf(joint.map((each) => each.sums));
  return [
    ...named,
    { point: null, points: joint.length, sums, ...formsOf(joint.flatMap(({ facts }) => facts ?? [])) },
  ];
}

/** Envelopes and sheets that voters left: not those that a copied tablet sealed twice, nor sheets that were replaced. */
const ballotsIn = ({ envelopes, sheets }: CountSums): number =>
  envelopes.cast - envelopes.repeated + sheets.typed - sheets.spoiled;

/** In the order of the texts where they are of several points: nothing tells which is whose. */
function formsOf(facts: readonly PointFacts[]): Pick<PointResult, 'papers' | 'seals' | 'notes'> {
  const texts = (of: (each: PointFacts) => readonly string[]) => {
    const all = facts.flatMap(of);
    return facts.length > 1 ? all.sort() : all;
  };
  return {
    papers: papersSum(facts.flatMap(({ papers }) => papers ?? [])),
    seals: texts(({ seals }) => seals),
    notes: texts(({ notes }) => notes),
  };
}
