import type { Voice } from '../../../i18n/voice.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { PosterWords } from '../print/words/outreach-words.ts';
import css from './poster.module.css';

export type Ink = 'colour' | 'black';

export type PosterProps = {
  /** Of what: municipality and round. */
  eyebrow: string;
  /** The name of the event, as it was planned. */
  name: string;
  words: PosterWords;
  voice: Pick<Voice, 'tag' | 'dir'>;
  /** Where its QR code leads. */
  address: string;
  ink: Ink;
};

/** A poster, or a flyer: the same sheet, as large as the unit that it is drawn in. */
export function Poster({ eyebrow, name, words, voice, address, ink }: PosterProps) {
  return (
    <article class={css['poster']} lang={voice.tag} dir={voice.dir} data-ink={ink}>
      <header class={css['head']}>
        <p class={css['eyebrow']}>
          <bdi>{eyebrow}</bdi>
        </p>
        <h2 class={css['headline']}>{words.headline}</h2>
      </header>
      <div class={css['when']}>
        {words.news !== undefined && <p class={css['news']}>{words.news}</p>}
        <p class={css['day']}>{words.day}</p>
        <p class={css['hours']}>{words.hours}</p>
        <p class={css['where']}>
          <bdi>{words.where}</bdi>
        </p>
        <p class={css['name']}>
          <bdi>{name}</bdi>
        </p>
      </div>
      <div class={css['more']}>
        <ul class={css['lines']}>
          {words.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div class={css['code']}>
          <div class={css['qr']}>
            <QrCode data={address} label={words.code} />
          </div>
          <p>{words.code}</p>
        </div>
      </div>
      <p class={css['address']} dir="ltr" lang="zxx">
        {address.replace(/^https?:\/\//, '')}
      </p>
    </article>
  );
}
