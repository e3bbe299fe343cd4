import { t } from '@lingui/core/macro';
import type { QuestionReach } from '../../../domain/reach/groups.ts';
import type { Shown } from '../../../domain/reach/hide-few.ts';
import { CHANNELS } from '../../../domain/reach/met.ts';
import { type Measure, perThousand, type Reach } from '../../../domain/reach/reach.ts';
import { groupName, questionName } from './group-words.ts';
import { channelName, measureName, rateNumber, shownWords } from './reach-words.ts';

type Cells = readonly string[];

/** The areas as rows for a spreadsheet, hidden numbers as words. */
export function areaRows(reach: Reach, measures: readonly Measure[]): readonly Cells[] {
  const rowOf = (
    name: string,
    within: string,
    ground: { population: number | undefined; turnout: number | undefined },
    reached: Reach['whole'],
  ): Cells => [
    name,
    within,
    plain(ground.population),
    plain(ground.turnout),
    ...cellsOf(reached, ground.population, measures),
  ];
  const names = new Map<string, string>(reach.areas.map(({ area }) => [area.id, area.name]));
  return [
    [t`Område`, t`Del av`, t`Invånare`, t`Valdeltagande, procent`, ...headsOf(measures)],
    ...reach.areas.map(({ area, population, reached }) =>
      rowOf(area.name, names.get(area.parent ?? '') ?? '', { population, turnout: area.turnout }, reached),
    ),
    rowOf(t`Utan område`, '', { population: undefined, turnout: undefined }, reach.elsewhere),
    rowOf(t`Hela omgången`, '', { population: reach.population, turnout: undefined }, reach.whole),
  ];
}

/** What people said of themselves as rows for a spreadsheet: every answer to every question, by the kind of event. */
export function groupRows(questions: readonly QuestionReach[]): readonly Cells[] {
  const channels = CHANNELS.filter((channel) => questions.some((each) => each.channels.includes(channel)));
  const cell = (people: Shown | undefined): string =>
    people === undefined ? '' : typeof people === 'number' ? plain(people) : shownWords(people);
  return [
    [t`Fråga`, t`Grupp`, t`Svar`, t`Andel, procent`, ...channels.map(channelName)],
    ...questions.flatMap((reach) => [
      ...reach.groups.map((row): Cells => [
        questionName(reach.question),
        groupName(reach, row),
        cell(row.people),
        row.share === undefined ? '' : decimal(row.share * 100),
        ...channels.map((channel) => cell(row.channels.get(channel))),
      ]),
      [
        questionName(reach.question),
        t`Alla som har svarat`,
        cell(reach.answered),
        '',
        ...channels.map(() => ''),
      ],
    ]),
  ];
}

/** The ways of meeting people as rows for a spreadsheet. */
export function channelRows(reach: Reach, measures: readonly Measure[]): readonly Cells[] {
  return [
    [t`Sätt`, t`Träffar`, ...headsOf(measures)],
    ...reach.channels.map(({ channel, events, reached }) => [
      channelName(channel),
      channel === 'none' ? '' : plain(events),
      ...cellsOf(reached, reach.population, measures),
    ]),
  ];
}

const headsOf = (measures: readonly Measure[]): Cells =>
  measures.flatMap((measure) => {
    const name = measureName(measure);
    return [name, t`${name} per 1 000 invånare`];
  });

function cellsOf(
  reached: Reach['whole'],
  population: number | undefined,
  measures: readonly Measure[],
): Cells {
  return measures.flatMap((measure) => {
    const people = reached[measure];
    const rate = perThousand(people, population);
    if (people === undefined) return ['', ''];
    return [
      typeof people === 'number' ? plain(people) : shownWords(people),
      rate === undefined ? '' : decimal(rate),
    ];
  });
}

/** A whole number without the spaces that keep a spreadsheet from adding it up. */
const plain = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A rate as the language writes decimals, which is how its spreadsheets read them. */
const decimal = (rate: number): string => rateNumber(rate).replaceAll(/[^\d.,]/g, '');
