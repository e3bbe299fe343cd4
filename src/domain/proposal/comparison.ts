import type { Criterion } from '../cycle/criterion.ts';
import type { Assessment } from './assessment.ts';
import { ASSESSORS_NEEDED, finishedBy, isTalkedThrough, type Shown, shownOf } from './assessment-standing.ts';

/** The least number that every scale divides: scores on different scales are compared in whole parts of it. */
const WHOLE = 2520;

/** A score in parts of `WHOLE`. */
const partsOf = (score: number, scale: number): number => (score * WHOLE) / scale;

/** An exact fraction of everything that could be had: whole numbers, so that nothing depends on how a machine rounds. */
export type Weighed = { readonly points: number; readonly of: number };

/** One criterion as everybody scored it. */
export type Compared = {
  readonly criterion: Criterion;
  readonly scores: readonly {
    readonly by: Shown;
    readonly score: number;
    readonly scale: number;
    readonly reason: string;
  }[];
  /** Somebody must talk: the scores lie too far apart, or not all say that a requirement is failed. */
  readonly apart: boolean;
  /** A requirement: who says that it is met. Undefined where the round requires nothing. */
  readonly required: 'met' | 'failed' | 'disputed' | undefined;
  /** What it adds to the sum, and the most it could. */
  readonly weighed: Weighed;
};

/** A proposal as everybody scored it: what people are apart about first, and then in the round's order. */
export type Comparison = {
  readonly shown: readonly Shown[];
  readonly criteria: readonly Compared[];
  /** Undefined while nobody has scored anything that the round asks for. */
  readonly sum: Weighed | undefined;
  /** Names of requirements that everybody says are failed. */
  readonly failed: readonly string[];
  readonly apart: boolean;
};

/**
 * Compares what everybody says now, criterion by criterion as the round asks for them. Two are apart about a criterion
 * when their scores differ by more than a third of the scale, or when one but not the other says that a requirement is failed.
 */
export function compare(assessment: Assessment, criteria: readonly Criterion[]): Comparison {
  const shown = shownOf(assessment);
  const compared = criteria.map((criterion) => compareOne(criterion, shown));
  const points = compared.reduce((sum, { weighed }) => sum + weighed.points, 0);
  const of = compared.reduce((sum, { weighed }) => sum + weighed.of, 0);
  return {
    shown,
    criteria: [...compared.filter(({ apart }) => apart), ...compared.filter(({ apart }) => !apart)],
    sum: of === 0 ? undefined : { points, of },
    failed: compared.flatMap(({ criterion, required }) => (required === 'failed' ? [criterion.name] : [])),
    apart: compared.some(({ apart }) => apart),
  };
}

function compareOne(criterion: Criterion, shown: readonly Shown[]): Compared {
  const scores = shown.flatMap((by) => {
    const said = by.scores.find((score) => score.criterion === criterion.name);
    return said ? [{ by, score: said.score, scale: said.scale, reason: said.reason }] : [];
  });
  const parts = scores.map(({ score, scale }) => partsOf(score, scale));
  const required = criterion.required === true && parts.length > 0 ? requirement(parts) : undefined;
  const spread = parts.length === 0 ? 0 : Math.max(...parts) - Math.min(...parts);
  const weight = criterion.weight ?? 1;
  return {
    criterion,
    scores,
    apart: spread * 3 > WHOLE || required === 'disputed',
    required,
    weighed: {
      points: weight * parts.reduce((sum, part) => sum + part, 0),
      of: weight * parts.length * WHOLE,
    },
  };
}

function requirement(parts: readonly number[]): 'met' | 'failed' | 'disputed' {
  if (parts.every((part) => part === 0)) return 'failed';
  return parts.some((part) => part === 0) ? 'disputed' : 'met';
}

/** Tenths of a hundredth that a sum is of everything, rounded half up: 682 stands for 68.2 of 100. */
export const tenths = ({ points, of }: Weighed): number => Math.floor((points * 2000 + of) / (of * 2));

/**
 * Orders sums, the highest first. The products stay whole: fifty assessors, forty criteria and a weight of ten make
 * fifty million parts, and that squared is still below 2^53.
 */
export const byWeight = (a: Weighed, b: Weighed): number => b.points * a.of - a.points * b.of;

/** Where the assessment of a proposal stands. */
export const ASSESSMENT_STATES = ['none', 'waiting', 'apart', 'talked', 'agreed'] as const;
/**
 * `none`: nobody has finished; `waiting`: somebody has, but not enough people; `apart`: it is open, and some
 * scores lie too far apart; `talked`: they do, and people have talked about it; `agreed`: they do not.
 */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export function assessmentState(
  assessment: Assessment | undefined,
  criteria: readonly Criterion[],
): AssessmentState {
  if (!assessment) return 'none';
  // Also where somebody took back what had been opened.
  if (shownOf(assessment).length < ASSESSORS_NEEDED)
    return finishedBy(assessment).length === 0 ? 'none' : 'waiting';
  if (!compare(assessment, criteria).apart) return 'agreed';
  return isTalkedThrough(assessment) ? 'talked' : 'apart';
}
