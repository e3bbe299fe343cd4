import { plural, t } from '@lingui/core/macro';
import { addsUp, type EnvelopeSums, type SheetSums } from '../../domain/outcome/count-sums.ts';
import { number } from '../../i18n/format.ts';
import { lostWords } from '../../i18n/outcome-words.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Figure, Figures } from './figures.tsx';
import type { PageProps } from './page-props.ts';
import { PointsTable } from './points-table.tsx';
import { Sign } from './sign.tsx';
import { Written } from './written.tsx';
import { writtenIn } from './page-props.ts';
import css from './prose.module.css';

/** Where every vote went: what was cast is what was counted and what was not, with the reasons; nothing disappears. */
export function BallotsSection(page: PageProps) {
  const { view, place } = page;
  const { sums, losses } = view.file;
  const even = addsUp(sums) && view.file.points.every((point) => addsUp(point.sums));
  return (
    <section id={`${place.ids}rosterna`} class={css['section']}>
      <h2>{t`Var varje röst tog vägen`}</h2>
      <p>{t`Allt som lades är räknat, eller står här med skälet till att det inte är det.`}</p>
      {sums.envelopes.cast > 0 && <Envelopes sums={sums.envelopes} />}
      {sums.sheets.typed > 0 && <Sheets sums={sums.sheets} />}
      {even ? (
        <p class={css['even']}>
          <Sign shape="won" ids={place.ids} /> {t`Det går jämnt ut, på varje röstställe och tillsammans.`}
        </p>
      ) : (
        <p class={css['uneven']}>{t`Det går inte jämnt ut. Fråga kommunen varför.`}</p>
      )}
      <Unopened {...page} />
      {losses.length > 0 && (
        <>
          <h3>{t`Det här kom aldrig fram`}</h3>
          <p>{t`Två personer har skrivit under på att det är borta.`}</p>
          <ul class={css['bullets']}>
            {losses.map(({ point, what, reason }, at) => (
              // Two bags may be gone from one place, for one reason.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <Written lang={writtenIn(page)}>{point}</Written>: {lostWords(what)}.{' '}
                <Written lang={writtenIn(page)}>{reason}</Written>
              </li>
            ))}
          </ul>
        </>
      )}
      <PointsTable {...page} />
    </section>
  );
}

function Envelopes({ sums }: { sums: EnvelopeSums }) {
  return (
    <>
      <h3>{t`På plattor`}</h3>
      <Figures caption={t`Röster på plattor`} heads={[t`Vad`, t`Röster`]}>
        <Figure name={t`Lades`} cells={[number(sums.cast)]} sum />
        <Figure name={t`Räknades`} cells={[number(sums.counted)]} />
        <Left name={t`Samma röst låg i två påsar`} value={sums.repeated} />
        <Left name={t`Dubbelröster, som togs åt sidan`} value={sums.aside} />
        <Left name={t`Kuvertet gick inte att öppna`} value={sums.unopenable} />
        <Left name={t`Rösten gick inte att öppna`} value={sums.unopened} />
        <Left name={t`Innehållet var ingen röst`} value={sums.unreadable} />
      </Figures>
    </>
  );
}

function Sheets({ sums }: { sums: SheetSums }) {
  return (
    <>
      <h3>{t`På papper`}</h3>
      <Figures caption={t`Röster på papper`} heads={[t`Vad`, t`Sedlar`]}>
        <Figure name={t`Skrevs in`} cells={[number(sums.typed)]} sum />
        <Figure name={t`Räknades`} cells={[number(sums.counted)]} />
        <Left name={t`Ogiltiga`} value={sums.invalid} />
        <Left name={t`Kasserade, och utbytta mot nya`} value={sums.spoiled} />
      </Figures>
    </>
  );
}

/** What did not happen needs no row. */
const Left = ({ name, value }: { name: string; value: number }) =>
  value === 0 ? null : <Figure name={name} cells={[number(value)]} />;

/** The fingerprints of what could not be counted: whoever has one of these sealed votes finds it here. */
function Unopened({ view }: PageProps) {
  const { unopened } = view.file;
  if (unopened.length === 0) return null;
  return (
    <Disclosure
      summary={plural(unopened.length, {
        one: '# röst gick inte att öppna eller läsa: dess kontrollsumma',
        other: '# röster gick inte att öppna eller läsa: deras kontrollsummor',
      })}
    >
      <ul class={css['hashes']}>
        {unopened.map(({ hash, why }) => (
          <li key={hash}>
            {unopenedWords(why)}:{' '}
            <code class={css['hash']} dir="ltr">
              {hash}
            </code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function unopenedWords(why: 'unopenable' | 'unopened' | 'unreadable'): string {
  switch (why) {
    case 'unopenable':
      return t`kuvertet öppnades inte`;
    case 'unopened':
      return t`rösten öppnades inte`;
    case 'unreadable':
      return t`ingen röst därinne`;
    default:
      return why satisfies never;
  }
}
