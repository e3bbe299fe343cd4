import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import { type ClosingFigures, figureRows, sumWords } from './closing-words.ts';
import css from './closing-form.module.css';

/** The form of a closed ballot point, in plain values. */
export type ClosingPaper = {
  readonly municipality: string;
  readonly round: string;
  readonly place: string;
  /** When the point was closed, in words: "14 maj 2026 kl. 18.05". */
  readonly closed: string;
  readonly figures: ClosingFigures;
  readonly seals: readonly string[];
  readonly recounted: boolean;
  readonly note?: string | undefined;
  /** The two who signed by typing their names. */
  readonly signers: readonly string[];
  /** For each tablet of the point: what it is called, and the SHA-256 (hex) over what it wrote there. */
  readonly digests: readonly { readonly tablet: string; readonly digest: string }[];
};

/** The closing form: figures in the order they are counted in, both sums spelled out, names, seals and digests. */
export function ClosingForm(paper: ClosingPaper) {
  const { figures, seals, note, signers, digests } = paper;
  return (
    <>
      <header>
        <p>{`${paper.municipality} · ${paper.round}`}</p>
        <h2>{t`Stängning av ${paper.place}`}</h2>
        <p>{t`Stängt ${paper.closed}`}</p>
      </header>
      <table class={css['figures']}>
        <caption class={css['caption']}>{t`Siffrorna, i den ordning som de räknas`}</caption>
        <tbody>
          {figureRows(figures).map(({ label, value }, at) => (
            <tr key={label}>
              <td class={css['place']}>{at + 1}</td>
              <th scope="row">{label}</th>
              <td class={css['value']}>{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section class={css['sums']}>
        {sumWords(figures).map(({ title, left, right, verdict, agrees }) => (
          <div key={title} class={css['sum']}>
            <h3>{title}</h3>
            <p>{left}</p>
            <p>{right}</p>
            <p class={css['verdict']}>{agrees ? `✓ ${verdict}` : `✗ ${verdict}`}</p>
          </div>
        ))}
      </section>
      {paper.recounted && <p>{t`Siffrorna stämde inte första gången. Allt räknades om.`}</p>}
      {note !== undefined && (
        <section>
          <h3>{t`Anmärkning`}</h3>
          <p class={css['note']} dir="auto">
            {note}
          </p>
        </section>
      )}
      <section>
        <h3>{t`Förseglingar`}</h3>
        <p>{seals.length > 0 ? seals.join(', ') : t`Inga förseglingar är uppskrivna.`}</p>
      </section>
      <section class={css['digests']}>
        <h3>{t`Kontrollsummor`}</h3>
        <p>
          {t`De hör till det som plattorna skrev här. Står samma summor hos kommunen har inget ändrats sedan röststället stängde.`}
        </p>
        {digests.map(({ tablet, digest }) => (
          <p key={tablet}>
            {tablet}
            <br />
            <span class={css['digest']} dir="ltr">
              {inFours(digest)}
            </span>
          </p>
        ))}
        {digests.length === 0 && <p>{t`Ingen platta användes här.`}</p>}
      </section>
      <Signatures names={signers} />
    </>
  );
}

const inFours = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ');

/** A line for each pen, above the name that was typed. */
function Signatures({ names }: { names: readonly string[] }) {
  const [first = '', second = ''] = names;
  return (
    <section class={css['signatures']}>
      {[first, second].map((name, at) => (
        <div key={`${at} ${name}`} class={css['signature']}>
          <p class={css['name']} dir="auto">
            {name}
          </p>
          <p>{t`Namnteckning`}</p>
        </div>
      ))}
    </section>
  );
}
