import { t } from '@lingui/core/macro';
import { dateTime } from '../../i18n/format.ts';
import { type PageProps, writtenIn } from './page-props.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** Why it was counted once more, and what came out otherwise than in the result that was published before. */
export function RecountSection(page: PageProps) {
  const { view, place } = page;
  const { count, cycle } = view.file;
  if (count.number === 1) return null;
  const at = dateTime(count.startedAt, cycle.timeZone);
  const order = count.number;
  const lang = writtenIn(page);
  return (
    <section id={`${place.ids}omrakningen`} class={css['section']}>
      <h2>{t`Omräkningen`}</h2>
      <p>{t`Det här är räkning ${order}. Den började ${at}.`}</p>
      {count.reason !== undefined && (
        <p>
          {t`Skäl:`} <Written lang={lang}>{count.reason}</Written>
        </p>
      )}
      {count.before && <Before {...page} />}
    </section>
  );
}

function Before(page: PageProps) {
  const { before } = page.view.file.count;
  if (!before) return null;
  const { number, digest, differs } = before;
  const changed = differs.filter(({ only, onlyBefore }) => only.length + onlyBefore.length > 0);
  return (
    <>
      <p>
        {t`Räkning ${number} publicerades före den. Kontrollsumman för den filen är`}{' '}
        <code class={css['hash']} dir="ltr">
          {digest}
        </code>
      </p>
      {changed.length === 0 ? (
        <p>{t`Samma förslag röstades fram i båda.`}</p>
      ) : (
        <ul class={css['bullets']}>
          {changed.map(({ contest, only, onlyBefore }) => (
            <li key={contest}>
              <Written lang={writtenIn(page)}>{contestName(page, contest)}</Written>
              {': '}
              <Titles
                words={t`röstades fram nu, men inte före:`}
                contest={contest}
                ids={only}
                {...page}
              />{' '}
              <Titles
                words={t`röstades fram före, men inte nu:`}
                contest={contest}
                ids={onlyBefore}
                {...page}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const contestName = ({ view }: PageProps, id: string): string =>
  view.contests.find(({ contest }) => contest.id === id)?.contest.name ?? id;

function Titles({
  words,
  contest,
  ids,
  ...page
}: PageProps & { words: string; contest: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  const options = page.view.contests.find((each) => each.contest.id === contest)?.options ?? [];
  const titles = ids.map((id) => options.find((each) => each.id === id)?.option.title ?? id);
  return (
    <>
      {words} <Written lang={writtenIn(page)}>{titles.join(', ')}</Written>.
    </>
  );
}
