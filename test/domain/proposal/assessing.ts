import type { Criterion } from '../../../src/domain/cycle/criterion.ts';
import { type Env, SERVER } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { finishAssessment } from '../../../src/domain/proposal/assessment-decisions.ts';
import { answerAssessment } from '../../../src/domain/proposal/assessment-opening.ts';
import type { Assessment } from '../../../src/domain/proposal/assessment.ts';
import { CYCLE } from '../values.ts';
import { by, PIER, stateOfAll, taken } from './scene.ts';

const criterion = (name: string, more: Partial<Criterion> = {}): Criterion => ({
  name,
  question: `${name}?`,
  scale: 5,
  goals: [],
  ...more,
});

/** Something required, something that weighs twice, and something on another scale. */
export const CRITERIA: readonly Criterion[] = [
  criterion('Trygghet', { weight: 2 }),
  criterion('Lika för alla', { required: true }),
  criterion('Miljö', { scale: 3 }),
];

/** Scores for the criteria in their order, each with a reason. */
export const scored = (...scores: readonly number[]) =>
  new Map(
    CRITERIA.map(({ name }, at) => [name, { score: scores[at], reason: `Därför att ${String(scores[at])}` }]),
  );

/** Somebody finishes who has read everything in `read`. */
export const finished = (read: readonly Entry[], env: Env, ...scores: readonly number[]): readonly Entry[] =>
  taken(
    finishAssessment(
      { proposal: PIER, cycle: CYCLE, criteria: CRITERIA, written: scored(...scores) },
      stateOfAll(read),
      env,
    ),
  );

export const assessmentIn = (entries: readonly Entry[]): Assessment => {
  const found = stateOfAll(entries).assessments.get(PIER);
  if (!found) throw new Error('Nobody has assessed it');
  return found;
};

let minute = 0;

/** What the server writes when it takes these last of all. */
const served = (all: readonly Entry[], taking: readonly Entry[]): readonly Entry[] =>
  taking.flatMap((entry) =>
    entry.kind === 'assessment.finished'
      ? answerAssessment(entry, assessmentIn([...all, ...taking]), by(SERVER, (minute += 1) % 60))
      : [],
  );

/** The log as the server has it when these arrive one after the other. */
export const log = (...arriving: readonly (readonly Entry[])[]): readonly Entry[] =>
  arriving.reduce((all, each) => [...all, ...each, ...served(all, each)], []);

/** What a reader gets of a log: of scores before they are open their own alone. */
export const readBy = (all: readonly Entry[], author: string): readonly Entry[] =>
  all.filter((entry) => entry.kind !== 'assessment.finished' || entry.author === author);
