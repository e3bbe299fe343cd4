import { plural, t } from '@lingui/core/macro';
import { day, number } from '../../../i18n/format.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import css from './share-sheet.module.css';

/** One trustee's share as it is printed. */
export type SharePaper = {
  /** From 1. */
  readonly number: number;
  readonly trustee: string;
  readonly words: readonly string[];
  /** The text of its QR code. */
  readonly code: string;
};

export type ShareSheetProps = {
  share: SharePaper;
  /** How many shares open the votes, of how many. */
  needed: number;
  shares: number;
  municipality: string;
  round: string;
  /** Tells this key's sheets from those of another. */
  mark: string;
  /** ISO day. */
  made: string;
};

/** A share on paper: whose it is, its words and its QR code, how to keep it and what losing too many means. */
export function ShareSheet({ share, needed, shares, municipality, round, mark, made }: ShareSheetProps) {
  const [which, all, open] = [number(share.number), number(shares), number(needed)];
  const madeOn = day(made);
  const spare = shares - needed;
  return (
    <>
      <header class={css['head']}>
        <div>
          <p>{`${municipality} · ${round}`}</p>
          <h2>{t`Nyckeldel ${which} av ${all}`}</h2>
          <p class={css['trustee']}>{t`Hör till ${share.trustee}`}</p>
          <p>{t`Räknenyckel ${mark}, gjord ${madeOn}`}</p>
        </div>
        <div class={css['qr']}>
          <QrCode data={share.code} label={t`QR-kod med nyckeldelen`} />
        </div>
      </header>
      <ol class={css['words']} lang="sv" dir="ltr">
        {share.words.map((word, at) => (
          <li key={`${at + 1} ${word}`} class={css['word']}>
            {word}
          </li>
        ))}
      </ol>
      <section>
        <h3>{t`Vad bladet är till för`}</h3>
        <p>
          {t`Rösterna är förseglade. De öppnas när röstningen är slut, av ${open} av de ${all} rösträknarna tillsammans. Du läser då in orden eller QR-koden. En nyckeldel ensam öppnar ingenting.`}
        </p>
      </section>
      <section>
        <h3>{t`Så förvarar du det`}</h3>
        <ul class={css['list']}>
          <li>{t`Inlåst, för dig själv: aldrig tillsammans med någon annans nyckeldel.`}</li>
          <li>{t`Bara på papper. Fotografera det inte, skriv inte av det i en dator och skicka det inte.`}</li>
          <li>{t`Ta med det när rösterna ska räknas. Kan du inte komma, lämna det i förseglat kuvert till den som samordnaren har utsett.`}</li>
        </ul>
      </section>
      <section class={css['warning']}>
        <h3>{t`Om bladet kommer bort`}</h3>
        <p>
          {t`Säg till samordnaren genast.`}{' '}
          {spare === 0
            ? t`Alla nyckeldelar behövs. Kommer en enda bort går rösterna aldrig att öppna, och röstningen måste göras om. Ingen har en kopia.`
            : plural(spare, {
                one: 'Rösterna går ändå att öppna när en nyckeldel är borta. Är fler borta går de aldrig att öppna, och röstningen måste göras om. Ingen har en kopia.',
                other:
                  'Rösterna går ändå att öppna när # nyckeldelar är borta. Är fler borta går de aldrig att öppna, och röstningen måste göras om. Ingen har en kopia.',
              })}
        </p>
      </section>
    </>
  );
}
