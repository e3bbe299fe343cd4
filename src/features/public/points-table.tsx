import { plural, t } from '@lingui/core/macro';
import { day, number } from '../../i18n/format.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { PointResult } from '../../wire/result-file.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Figure, Figures } from './figures.tsx';
import { type PageProps, writtenIn } from './page-props.ts';
import { areaName } from './words/teller.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** Votes and closing forms by ballot point; the smallest points only together. */
export function PointsTable(page: PageProps) {
  const { file } = page.view;
  const joint = file.points.find(({ point }) => point === null);
  const both = file.cycle.voting.tablets;
  if (file.points.length === 0) return null;
  return (
    <Disclosure summary={t`Röstställe för röstställe`}>
      {joint && (
        <p>{t`Röstställen med färre än tio röster visas bara tillsammans, så att ingen kan kännas igen. Därför kan också något större röstställe stå bland dem.`}</p>
      )}
      <h3>{t`Röster`}</h3>
      <Figures
        caption={t`Röster efter röstställe`}
        heads={[
          t`Röstställe`,
          ...(both ? [t`Lades på platta`, t`Räknades`] : []),
          t`Skrevs in från papper`,
          t`Räknades`,
        ].map((head, at, all) => (all.indexOf(head) === at ? head : `${head}\u00A0`))}
      >
        {file.points.map((each) => (
          <Figure
            key={keyOf(each)}
            name={<PointName each={each} {...page} />}
            cells={[
              ...(both ? [number(each.sums.envelopes.cast), number(each.sums.envelopes.counted)] : []),
              number(each.sums.sheets.typed),
              number(each.sums.sheets.counted),
            ]}
          />
        ))}
      </Figures>
      <h3>{t`När röstställena stängde`}</h3>
      <Figures
        caption={t`Sedlar enligt stängningen`}
        heads={[t`Röstställe`, t`Fick med sig`, t`I lådan`, t`Blanka`, t`Kasserade`, t`Oanvända`]}
      >
        {file.points.map((each) => (
          <Figure key={keyOf(each)} name={<PointName each={each} {...page} />} cells={papersOf(each)} />
        ))}
      </Figures>
      <Remarks {...page} />
    </Disclosure>
  );
}

const keyOf = ({ point }: PointResult): string =>
  point === null ? 'joint' : `${point.name}/${point.area}/${point.day}`;

const papersOf = ({ papers }: PointResult): readonly string[] =>
  papers === null
    ? [t`ingen`, '', '', '', '']
    : [papers.received, papers.inBox, papers.blank, papers.spoiled, papers.unused].map(number);

function PointName({ each, ...page }: PageProps & { each: PointResult }) {
  const { point, points } = each;
  if (point === null)
    return (
      <>
        {plural(points, {
          one: '# litet röstställe',
          other: '# små röstställen tillsammans',
        })}
      </>
    );
  const area = areaName(page.view.file.cycle, point.area);
  return (
    <>
      <Written lang={writtenIn(page)}>{dotted(point.name, area === point.name ? '' : area)}</Written>
      {'\u00A0· '}
      {day(point.day)}
    </>
  );
}

/** Seals and what was noted on the closing forms. */
function Remarks(page: PageProps) {
  const said = page.view.file.points.filter(({ seals, notes }) => seals.length + notes.length > 0);
  if (said.length === 0) return null;
  return (
    <ul class={css['bullets']}>
      {said.map((each) => (
        <li key={keyOf(each)}>
          <PointName each={each} {...page} />
          {': '}
          {each.seals.length > 0 && (
            <>
              {t`sigill`} <bdi dir="ltr">{each.seals.join(', ')}</bdi>.{' '}
            </>
          )}
          <Written lang={writtenIn(page)}>{each.notes.join(' ')}</Written>
        </li>
      ))}
    </ul>
  );
}
