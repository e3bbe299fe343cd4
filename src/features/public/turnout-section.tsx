import { plural, t } from '@lingui/core/macro';
import { number, percent } from '../../i18n/format.ts';
import { Figure, Figures } from './figures.tsx';
import { type PageProps, writtenIn } from './page-props.ts';
import { areaName } from './words/teller.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** Who voted, by area and by how; what is so small that somebody could be recognised is not shown. */
export function TurnoutSection(page: PageProps) {
  const { view, place } = page;
  const { turnout, cycle } = view.file;
  const rows = turnout.areas;
  const both = view.file.cycle.voting.tablets;
  const hides = rows.some(({ paper, tablet, all }) => [paper, tablet, all].includes(null));
  const peopled = rows.some(({ area }) => populationOf(page, area) !== undefined);
  return (
    <section id={`${place.ids}deltagandet`} class={css['section']}>
      <h2>{t`Vilka som röstade`}</h2>
      <p>{plural(turnout.voters, { one: '# person röstade.', other: '# personer röstade.' })}</p>
      <Figures
        caption={t`Röstande efter område`}
        heads={[
          t`Område`,
          ...(both ? [t`På platta`, t`På papper`] : []),
          t`Tillsammans`,
          ...(peopled ? [t`Av alla invånare`] : []),
        ]}
      >
        {rows.map(({ area, paper, tablet, all }) => (
          <Figure
            key={area}
            name={<Written lang={writtenIn(page)}>{areaName(cycle, area)}</Written>}
            cells={[
              ...(both ? [shown(tablet), shown(paper)] : []),
              shown(all),
              ...(peopled ? [shareOf(all, populationOf(page, area))] : []),
            ]}
          />
        ))}
      </Figures>
      {hides && (
        <p>{t`Dolt betyder att antalet är så litet att någon skulle kunna kännas igen, eller att ett sådant antal skulle gå att räkna ut. Rösterna är räknade som alla andra.`}</p>
      )}
      {view.file.paperTwice > 0 && (
        <p>
          {plural(view.file.paperTwice, {
            one: '# person lade två röster på papper. Det går inte att ta ut en sedel ur en låda: båda är räknade.',
            other:
              '# personer lade två röster på papper. Det går inte att ta ut en sedel ur en låda: alla är räknade.',
          })}
        </p>
      )}
    </section>
  );
}

const shown = (voters: number | null): string => (voters === null ? t`dolt` : number(voters));

const populationOf = ({ view }: PageProps, id: string): number | undefined =>
  view.file.cycle.areas.find((area) => area.id === id)?.population;

const shareOf = (all: number | null, population: number | undefined): string => {
  if (population === undefined || population === 0) return '';
  return all === null ? t`dolt` : percent(all / population);
};
