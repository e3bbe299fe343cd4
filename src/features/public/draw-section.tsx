import { t } from '@lingui/core/macro';
import type { ResultFile } from '../../wire/result-file.ts';
import { type PageProps, writtenIn } from './page-props.ts';
import { printfLine } from './words/shell.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** The anchor of the draw, which each contest's ties lead to. */
export const DRAW_ID = 'lottning';

/** How the lots were drawn: bound beforehand, said aloud, computed, and how anyone computes them again. */
export function DrawSection(page: PageProps) {
  const { view, place } = page;
  const { draw } = view.file;
  if (!draw) return null;
  const lang = writtenIn(page);
  return (
    <section id={`${place.ids}${DRAW_ID}`} class={css['section']}>
      <h2>{t`Lottningen`}</h2>
      <p>{t`Lotterna drogs en gång, innan någon kunde veta om det skulle bli lika någonstans. De gäller för alla förslag.`}</p>
      <ol class={css['steps']}>
        <li>
          <p>{t`Före räkningen tänkte kommunen ut en hemlig rad och band sig vid den med en kontrollsumma:`}</p>
          <Hash>{draw.commitment}</Hash>
        </li>
        <li>
          <p>{t`De som var i rummet sade varsin rad:`}</p>
          <ul class={css['bullets']}>
            {draw.said.map(({ name, line }) => (
              <li key={name}>
                <Written lang={lang}>{name}</Written>: <bdi>”{line}”</bdi>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <p>
            {t`Sedan visade kommunen sin rad:`} <bdi>”{draw.office}”</bdi>
          </p>
        </li>
        <li>
          <p>{t`Av raderna blir ett frö, som ingen kunde välja så länge en av dem inte var med på det:`}</p>
          <Hash>{draw.seed}</Hash>
        </li>
        <li>
          <p>{t`Varje förslags lott är en kontrollsumma av fröet och förslagets beteckning. Lägst kommer först.`}</p>
        </li>
      </ol>
      <p>{t`Så räknar du ut det själv i en terminal: först kommunens kontrollsumma, sedan fröet, sist lotten för ett förslag.`}</p>
      <pre class={css['command']} dir="ltr">
        {commandsOf(draw, view.contests[0]?.options[0]?.id ?? '1')}
      </pre>
    </section>
  );
}

const Hash = ({ children }: { children: string }) => (
  <code class={css['hash']} dir="ltr">
    {children}
  </code>
);

const commandsOf = ({ office, said, seed }: NonNullable<ResultFile['draw']>, id: string): string =>
  [
    printfLine('torg/draw/commitment/1', [office]),
    printfLine('torg/draw/seed/1', [office, ...said.map(({ line }) => line)]),
    printfLine('torg/draw/1', [seed, id]),
  ].join('\n');
