import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Closing, ClosingForm } from '../../../domain/vote/closing.ts';
import { number } from '../../../i18n/format.ts';
import css from './closing-paper.module.css';
import { inFours, paperSum, voterSum } from './closing-words.ts';
import { SumBox } from './sum-lines.tsx';

export type ClosingPaperProps = {
  place: string;
  cycle: Cycle;
  closing: Closing;
  form: ClosingForm;
  /** The number on this tablet. */
  tablet: number;
  /** When it was closed, in words. */
  closed: string;
};

/** The signed form as it stands on paper: figures in the order they were counted, both sums, names, seals, digest. */
export function ClosingPaper({ place, cycle, closing, form, tablet, closed }: ClosingPaperProps) {
  const { figures, digest } = closing;
  const { tablets } = cycle.voting;
  const { papers, others, seals, note, recounted, signers } = form;
  const sum = (of: 'checkedIn' | 'left' | 'sealed') =>
    others.reduce((total, other) => total + other[of], figures[of]);
  const counted = { own: figures, others, papers, tablets };
  const rows: readonly (readonly [string, number])[] = [
    [t`Avprickade, räknat innan lådan öppnades`, sum('checkedIn')],
    [t`Sedlar i lådan`, papers.inBox],
    [t`Kasserade`, papers.spoiled],
    [t`Blanka, bland dem i lådan`, papers.blank],
    [t`Gick utan att rösta`, sum('left')],
    ...(tablets ? [[t`Förseglade röster på plattorna`, sum('sealed')] as const] : []),
    [t`Oanvända`, papers.unused],
    [t`Mottagna`, papers.received],
  ];
  return (
    <article class={css['paper']}>
      <header class={css['printOnly']}>
        <p>{`${cycle.municipality} · ${cycle.name}`}</p>
        <h2>{t`Stängning av ${place}`}</h2>
        <p>{t`Stängt ${closed}`}</p>
      </header>
      <table class={css['figures']}>
        <caption class={css['caption']}>{t`Siffrorna, i den ordning som de räknas`}</caption>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class={css['sums']}>
        {[voterSum(counted), paperSum(counted)].map((each) => each && <SumBox key={each.title} sum={each} />)}
      </div>
      {recounted && <p>{t`Summorna gick inte ihop. Allt räknades en gång till.`}</p>}
      {note !== undefined && (
        <section>
          <h2>{t`Varför det skiljer sig`}</h2>
          <p class={css['note']} dir="auto">
            {note}
          </p>
        </section>
      )}
      {others.length > 0 && (
        <p>
          {t`Siffrorna är för platta ${tablet} och för:`}{' '}
          {others.map((other) => tabletWords(other.tablet)).join(', ')}
        </p>
      )}
      <p>
        {t`Förseglingar:`} {seals.length > 0 ? seals.join(', ') : t`inga`}
      </p>
      <section class={css['digest']}>
        <h2>{t`Kontrollsumma, platta ${tablet}`}</h2>
        <p class={css['hex']} dir="ltr">
          {inFours(digest)}
        </p>
        <p>{t`Står samma summa hos kommunen har inget av det som plattan skrev här ändrats sedan dess.`}</p>
      </section>
      <div class={css['signatures']}>
        {signers.map((name, at) => (
          <p key={`${at} ${name}`} class={css['signature']}>
            <strong dir="auto">{name}</strong>
            <span class={css['printOnly']}>{t`Namnteckning`}</span>
          </p>
        ))}
      </div>
    </article>
  );
}

const tabletWords = (tablet: number): string => t`platta ${tablet}`;
