import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { day, dayRange, listWords, money, number } from '../../../../i18n/format.ts';
import { languageName } from '../../../../i18n/languages.ts';
import { stepName } from '../../words/model-words.ts';
import { areaName } from '../../words/names.ts';
import { methodWords, participationWords, questionsWords } from '../rule-words.ts';
import { countingWords } from './counting-words.ts';
import { orientationWords, voteSettings } from './setting-words.ts';

/** One thing that a round says, in words. The key names it through its changes. */
export type CycleFact = { readonly key: string; readonly label: string; readonly value: string };

/** Everything that a round says, a line each: what two set-ups of it are compared by. */
export function factsOf(cycle: Cycle, locale: string): readonly CycleFact[] {
  return [...basics(cycle, locale), ...places(cycle), ...steps(cycle), ...criteria(cycle), ...votes(cycle)];
}

const fact = (key: string, label: string, value: string): CycleFact => ({ key, label, value });

function basics(cycle: Cycle, locale: string): readonly CycleFact[] {
  const { number: round, of } = cycle.round;
  const decision = cycle.resourceDecision;
  return [
    fact('name', t`Namn`, cycle.name),
    fact('municipality', t`Kommun`, cycle.municipality),
    fact('round', t`Omgång`, t`${round} av ${of}`),
    fact('currency', t`Valuta`, cycle.currency),
    fact('timeZone', t`Tidszon`, cycle.timeZone),
    fact('languages', t`Språk`, listWords(cycle.languages.map((tag) => languageName(tag, locale)))),
    fact('orientation', t`Inriktning`, listWords((cycle.orientation ?? []).map(orientationWords))),
    fact('purposes', t`Syften`, cycle.purposes.join(' · ')),
    fact('themes', t`Teman`, cycle.themes.join(', ')),
    fact('participation', t`Vem som får vara med`, participationWords(cycle.participation)),
    fact('questions', t`Frågor till dem som är med`, questionsWords(cycle.questions)),
    ...(decision
      ? [
          fact(
            'resources',
            t`Beslutet om pengarna`,
            dotted(decision.board, day(decision.day), decision.caseNumber),
          ),
        ]
      : []),
  ];
}

function places(cycle: Cycle): readonly CycleFact[] {
  return [
    ...cycle.areas.map(({ id, name, parent, population, turnout }) => {
      const within = areaName(cycle, parent);
      const residents = population === undefined ? '' : number(population);
      return fact(
        `area/${id}`,
        t`Område`,
        dotted(
          name,
          within === undefined ? '' : t`del av ${within}`,
          residents === '' ? '' : t`${residents} invånare`,
          turnout === undefined ? '' : t`${turnout} % röstade`,
        ),
      );
    }),
    ...numbered(
      cycle.pots.map((pot) => ({ group: `pot/${pot.area}/${pot.money}/${pot.purpose ?? ''}`, pot })),
    ).map(({ key, of: { pot } }) =>
      fact(
        key,
        t`Pengar`,
        dotted(
          areaName(cycle, pot.area) ?? '',
          pot.purpose ?? '',
          money(pot.amount, cycle.currency),
          pot.money === 'investment' ? t`investering` : t`drift`,
        ),
      ),
    ),
  ];
}

const steps = (cycle: Cycle): readonly CycleFact[] =>
  numbered(cycle.phases.map((phase) => ({ group: `phase/${phase.step}`, phase }))).map(
    ({ key, of: { phase } }) => fact(key, stepName(phase.step), dayRange(phase.from, phase.until)),
  );

const criteria = (cycle: Cycle): readonly CycleFact[] =>
  cycle.criteria.map(({ name, question, scale, weight, required, goals }) =>
    fact(
      `criterion/${name}`,
      t`Kriterium`,
      dotted(
        name,
        question,
        t`0 till ${scale}`,
        t`vikt ${weight ?? 1}`,
        required ? t`krav` : '',
        goals.length > 0 ? t`mål ${listWords(goals.map(String))}` : '',
      ),
    ),
  );

const votes = (cycle: Cycle): readonly CycleFact[] => [
  ...cycle.contests.flatMap((contest) => [
    fact(
      `contest/${contest.id}`,
      t`Omröstning`,
      dotted(
        contest.name,
        areaName(cycle, contest.area) ?? '',
        methodWords(contest.method),
        contest.order === 'drawn' ? t`lottad ordning` : t`fast ordning`,
        countingWords(contest),
      ),
    ),
    ...contest.options.map(({ id, number: at, title, text, area, cost }) =>
      fact(
        `option/${contest.id}/${id}`,
        t`Förslag i ${contest.name}`,
        dotted(`${at}. ${title}`, areaName(cycle, area) ?? '', money(cost, cycle.currency), text),
      ),
    ),
  ]),
  ...voteSettings(cycle.voting).map(({ key, label, value }) => fact(`voting/${key}`, label, value)),
  ...cycle.voting.styles.map(({ id, name, contests }) =>
    fact(
      `style/${id}`,
      t`Röstsedelsvariant`,
      dotted(
        name,
        listWords(contests.map((each) => cycle.contests.find((one) => one.id === each)?.name ?? each)),
      ),
    ),
  ),
];

/** Several of one group are told apart by the order in which they stand. */
function numbered<Of extends { readonly group: string }>(all: readonly Of[]) {
  const counts = new Map<string, number>();
  return all.map((of) => {
    const count = counts.get(of.group) ?? 0;
    counts.set(of.group, count + 1);
    return { key: `${of.group}/${count}`, of };
  });
}

/** What differs between two set-ups: undefined stands for what was not there. */
export type CycleChange = {
  readonly key: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** The changes from one set-up of a round to another, in the order in which they are read. */
export function changesBetween(before: Cycle, after: Cycle, locale: string): readonly CycleChange[] {
  const old = new Map(factsOf(before, locale).map((each) => [each.key, each]));
  const now = factsOf(after, locale);
  const kept = new Set(now.map(({ key }) => key));
  return [
    ...now.flatMap(({ key, label, value }) =>
      old.get(key)?.value === value ? [] : [{ key, label, before: old.get(key)?.value, after: value }],
    ),
    ...[...old.values()].flatMap(({ key, label, value }) =>
      kept.has(key) ? [] : [{ key, label, before: value, after: undefined }],
    ),
  ];
}
