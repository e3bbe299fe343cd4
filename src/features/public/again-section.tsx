import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { number } from '../../i18n/format.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { contestFile, listFile, RESULT_FILE } from '../../wire/public-paths.ts';
import { type PageProps, writtenIn } from './page-props.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** The files, and the exact commands with which anyone counts again. */
export function AgainSection(page: PageProps) {
  const { view, place } = page;
  const { file, digest, contests } = view;
  return (
    <section id={`${place.ids}rakna-om`} class={css['section']}>
      <h2>{t`Räkna om själv`}</h2>
      <p>{t`Allt som behövs är öppet. Rösterna ligger utan ordning och utan plats, så att ingen kan kännas igen.`}</p>
      <ul class={css['files']}>
        <li>
          <FileLink name={RESULT_FILE} {...page} /> {t`Hela resultatet. Kontrollsumma (SHA-256):`}{' '}
          <Hash>{digest}</Hash>
        </li>
        {file.list && <ListFile {...page} />}
      </ul>
      <Disclosure summary={t`En fil för varje omröstning`} open={contests.length <= 3}>
        <ul class={css['files']}>
          {contests.map(({ contest }) => (
            <li key={contest.id}>
              <Written lang={writtenIn(page)}>{contest.name}</Written>
              {': '}
              <FileLink name={contestFile(contest.id, 'json')} {...page} />{' '}
              <FileLink name={contestFile(contest.id, 'csv')} {...page} />{' '}
              <FileLink name={contestFile(contest.id, 'pb')} {...page} />
            </li>
          ))}
        </ul>
        <p>{t`Filen som slutar på json räknar man om. Filen som slutar på csv öppnas i ett kalkylprogram, och pb läses av andra räkneprogram.`}</p>
      </Disclosure>
      <p>{t`Så gör du, på en dator med Node.js och programmet Torg, som är fritt:`}</p>
      <pre class={css['command']} dir="ltr">
        {commandsOf(page)}
      </pre>
      <p>{t`Den första raden går igenom allt, de andra räknar en omröstning var. De säger AGREES när det stämmer.`}</p>
      <Guide name="counting.md" {...page}>{t`Hur räkningen går till, i detalj (på engelska)`}</Guide>
    </section>
  );
}

function ListFile(page: PageProps) {
  const { list, count } = page.view.file;
  if (!list) return null;
  const inners = number(list.inners);
  return (
    <li>
      <FileLink name={listFile(count.number)} {...page} />{' '}
      {t`Kontrollsumman för var och en av de ${inners} röster som öppnades, publicerad innan någon av dem öppnades. Rot:`}{' '}
      <Hash>{list.root}</Hash>
    </li>
  );
}

function FileLink({ name, place }: PageProps & { name: string }) {
  const href = place.file(name);
  return href === null ? (
    <strong dir="ltr">{name}</strong>
  ) : (
    <a href={href} dir="ltr">
      {name}
    </a>
  );
}

/** A page of the manual, where somebody serves it. */
export function Guide({ name, children, place }: PageProps & { name: string; children: ComponentChildren }) {
  const href = place.manual(name);
  return href === null ? null : (
    <p>
      <a href={href}>{children}</a>
    </p>
  );
}

const Hash = ({ children }: { children: string }) => (
  <code class={css['hash']} dir="ltr">
    {children}
  </code>
);

/** The first goes through everything at once; then each contest by itself, for whoever wants to see how it went. */
const commandsOf = ({ view }: PageProps): string => {
  const { list, count } = view.file;
  const files = [RESULT_FILE, ...(list ? [listFile(count.number)] : [])].join(' ');
  return [
    `npm run -s torg -- verify ${files} --digest ${view.digest}`,
    ...view.contests.map(({ contest }) => `npm run -s torg -- count ${contestFile(contest.id, 'json')}`),
  ].join('\n');
};
