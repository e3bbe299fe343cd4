import { QrCode } from '../../../ui/qr-code.tsx';
import css from './slips.module.css';
import type { SlipWords } from './words/slip-words.ts';

export type SlipProps = {
  /** Of what: "Nässjö kommun · En halv miljon idéer". */
  eyebrow: string;
  words: SlipWords;
  /** The code as people read it, in groups with a space between; undefined for a sample that lets nobody vote. */
  code: { readonly text: string; readonly qr: string } | undefined;
  lang: string;
  dir: 'ltr' | 'rtl';
};

/** One voting code on paper. */
export function Slip({ eyebrow, words, code, lang, dir }: SlipProps) {
  const groups = (code?.text ?? '•••• •••• •••• ••••').split(' ');
  const half = Math.ceil(groups.length / 2);
  return (
    <section class={css['slip']} lang={lang} dir={dir}>
      <div class={css['head']}>
        <p class={css['eyebrow']} dir="auto">
          {eyebrow}
        </p>
        <p class={css['batch']}>{words.batch}</p>
      </div>
      <div class={css['middle']}>
        <div class={css['words']}>
          <h3 class={css['title']}>{words.title}</h3>
          <p class={css['code']} dir="ltr" lang="zxx">
            <span>{groups.slice(0, half).join(' ')}</span>
            <span>{groups.slice(half).join(' ')}</span>
          </p>
        </div>
        <div class={css['qr']}>{code && <QrCode data={code.qr} label={words.title} />}</div>
      </div>
      <p class={css['where']}>
        <span class={css['clamped']}>{words.where}</span>
      </p>
      <p>{words.how.join(' ')}</p>
    </section>
  );
}
