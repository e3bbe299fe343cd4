import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Author } from '../../../../domain/log/entry.ts';
import type { Assessment } from '../../../../domain/proposal/assessment.ts';
import { finishedBy, isOpened, ownOf } from '../../../../domain/proposal/assessment-standing.ts';
import {
  ASSESSMENT_STATES,
  type AssessmentState,
  assessmentState,
  compare,
  type Weighed,
} from '../../../../domain/proposal/comparison.ts';

/** How a proposal was assessed, as one reader knows it. */
export type Assessed = {
  readonly state: AssessmentState;
  /** Who has finished; before it is open, that is all anybody knows. */
  readonly finished: readonly Author[];
  /** Whether the reader has finished. */
  readonly own: boolean;
  readonly opened: boolean;
  readonly sum: Weighed | undefined;
  /** Names of criteria that people are apart about, and of requirements that all say are failed. */
  readonly apart: readonly string[];
  readonly failed: readonly string[];
};

/** What is known of the assessment of one proposal, for a reader. */
export function assessedAs(
  { criteria }: Pick<Cycle, 'criteria'>,
  assessment: Assessment | undefined,
  reader: Author,
): Assessed {
  const state = assessmentState(assessment, criteria);
  const finished = assessment ? finishedBy(assessment) : [];
  const own = ownOf(assessment, reader) !== undefined;
  if (!isOpened(assessment))
    return { state, finished, own, opened: false, sum: undefined, apart: [], failed: [] };
  const { sum, criteria: compared, failed } = compare(assessment, criteria);
  const apart = compared.flatMap((each) => (each.apart ? [each.criterion.name] : []));
  return { state, finished, own, opened: true, sum, apart, failed };
}

/** Whether a proposal waits for this reader to assess it: others may have, but nothing is open yet. */
export const isMine = ({ own, opened }: Pick<Assessed, 'own' | 'opened'>): boolean => !own && !opened;

/** What a list of proposals can be narrowed to: what one has to assess oneself, or where the assessment stands. */
export const ASSESSED_FILTERS = ['mine', ...ASSESSMENT_STATES] as const;
export type AssessedFilter = (typeof ASSESSED_FILTERS)[number];

export const isAssessedAs = (assessed: Assessed, filter: AssessedFilter): boolean =>
  filter === 'mine' ? isMine(assessed) : assessed.state === filter;
