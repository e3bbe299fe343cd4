import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Criterion } from '../../../../domain/cycle/criterion.ts';
import type { Score } from '../../../../domain/proposal/assessment.ts';
import type { WrittenScore } from '../../../../domain/proposal/assessment-decisions.ts';
import { autosave } from '../../../../storage/autosave.ts';
import { useOffice } from '../../office-context.ts';

/** Where what is being written about a proposal is kept. */
export const ASSESSMENT_DRAFTS = 'assessment/';
export const assessmentDraft = (proposal: string): string => `${ASSESSMENT_DRAFTS}${proposal}`;

const Draft = z.array(
  z.strictObject({ criterion: z.string(), score: z.optional(z.int()), reason: z.string() }),
);

export type Written = ReadonlyMap<string, WrittenScore>;

export type AssessmentDraft = {
  /** By the name of the criterion; undefined while what was written last time is fetched. */
  readonly written: Written | undefined;
  readonly write: (criterion: string, score: WrittenScore) => void;
  /** Resolves when everything written so far is kept. */
  readonly settled: () => Promise<void>;
};

/** What is being written about a proposal, kept in this browser until it is finished; at first what one said before. */
export function useAssessmentDraft(
  proposal: string,
  criteria: readonly Criterion[],
  said: readonly Score[] | undefined,
): AssessmentDraft {
  const { office } = useOffice();
  const [written, setWritten] = useState<Written>();
  const key = assessmentDraft(proposal);
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  // What one has said already is where one begins, once: it does not change under somebody who writes.
  const [begun] = useState(() => saidOf(criteria, said));
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = Draft.safeParse(kept?.value);
      setWritten(
        read.success
          ? new Map(read.data.map(({ criterion, score, reason }) => [criterion, { score, reason }]))
          : begun,
      );
    })();
  }, [office.drafts, key, begun]);
  return {
    written,
    write: (criterion, score) => {
      const next = new Map(written ?? []).set(criterion, score);
      setWritten(next);
      keep.write(
        [...next].map(([name, each]) => ({
          criterion: name,
          reason: each.reason,
          ...(each.score !== undefined && { score: each.score }),
        })),
      );
    },
    settled: () => keep.settled(),
  };
}

/** A score on another scale than the round's is chosen anew; the reason stays. */
const saidOf = (criteria: readonly Criterion[], said: readonly Score[] = []): Written =>
  new Map(
    said.map(({ criterion, scale, score, reason }): [string, WrittenScore] => {
      const asked = criteria.find(({ name }) => name === criterion)?.scale;
      return [criterion, { score: asked === scale ? score : undefined, reason }];
    }),
  );
