import { plural, t } from '@lingui/core/macro';
import { type Cycle, QUESTIONS } from '../../../domain/cycle/cycle.ts';
import { STEPS } from '../../../domain/cycle/phase.ts';
import type { Method } from '../../../domain/vote/contest.ts';
import { listWords, number } from '../../../i18n/format.ts';
import { stepName } from '../words/model-words.ts';

/** How a ballot is marked, in a sentence. */
export function methodWords(method: Method): string {
  const inVotes = (votes: number) => plural(votes, { one: '# röst', other: '# röster' });
  switch (method.kind) {
    case 'approval': {
      const votes = inVotes(method.votes);
      return t`Kryssa: ${votes}, på olika förslag.`;
    }
    case 'points': {
      const votes = inVotes(method.votes);
      const most = number(method.perOption);
      return method.perOption === method.votes
        ? t`Fördela röster: ${votes}, som alla får läggas på ett och samma förslag.`
        : t`Fördela röster: ${votes}, högst ${most} på ett förslag.`;
    }
    case 'knapsack':
      return t`Fyll budgeten: förslag som tillsammans ryms i den.`;
    case 'ranking':
      return plural(method.ranks, {
        one: 'Rangordna: # förslag.',
        other: 'Rangordna: upp till # förslag, det bästa först.',
      });
  }
}

/** Who may take part, in a sentence or two. */
export function participationWords({
  who,
  citizenshipRequired,
  lowestAge,
  lowestAges,
  highestAge,
  group,
}: Cycle['participation']): string {
  const where = who === 'live' ? t`De som bor i kommunen.` : t`De som bor eller arbetar i kommunen.`;
  const only = group === undefined ? '' : t`Bara ${group}.`;
  const age = ageWords(lowestAge, highestAge);
  const apart = STEPS.flatMap((step) => {
    const own = lowestAges?.[step];
    return own === undefined || own === lowestAge ? [] : [stepAge(stepName(step), own)];
  });
  const citizen = citizenshipRequired
    ? t`Svenskt medborgarskap krävs.`
    : t`Man behöver inte vara svensk medborgare.`;
  return [where, only, age, ...apart, citizen].filter((words) => words !== '').join(' ');
}

const stepAge = (step: string, age: number): string =>
  age === 0 ? t`I steget ${step} ingen lägsta ålder.` : t`I steget ${step} från ${age} år.`;

/** What those who take part are asked about themselves, as a list; "Inget" where it is nothing. */
export const questionsWords = (asked: Cycle['questions']): string =>
  asked === undefined || asked.length === 0
    ? t`Inget`
    : listWords(QUESTIONS.filter((each) => asked.includes(each)).map(questionName));

/** What one of the questions is about. */
export function questionName(question: (typeof QUESTIONS)[number]): string {
  switch (question) {
    case 'age-group':
      return t`åldersgrupp`;
    case 'gender':
      return t`kön`;
    case 'language':
      return t`språk`;
  }
}

function ageWords(lowest: number, highest: number | undefined): string {
  if (highest !== undefined) return t`Från ${lowest} till ${highest} år.`;
  return lowest === 0 ? t`Ingen lägsta ålder.` : plural(lowest, { one: 'Från # år.', other: 'Från # år.' });
}
