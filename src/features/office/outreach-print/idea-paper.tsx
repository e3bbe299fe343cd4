import type { Voice } from '../../../i18n/voice.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { FormWords } from '../print/words/outreach-words.ts';
import css from './idea-paper.module.css';

export type IdeaPaperProps = {
  eyebrow: string;
  /** The name of the event at which it is handed out: the office types it in with the bundle. */
  name: string;
  words: FormWords;
  voice: Pick<Voice, 'tag' | 'dir'>;
  areas: readonly string[];
  themes: readonly string[];
  /** The code as people read it, and the address that its QR holds; undefined for a sample. */
  code: { readonly text: string; readonly address: string } | undefined;
  /** Where the code is typed in. */
  page: string;
};

/** More areas or themes than this take the paper of the idea: they are written, not ticked. */
const TICKED = 14;

/** A paper form for one idea, with what the office types in from it, and a stub to cut off and keep. */
export function IdeaPaper({ eyebrow, name, words, voice, areas, themes, code, page }: IdeaPaperProps) {
  const shown = code?.text ?? '••••-••••';
  return (
    <article class={css['paper']} lang={voice.tag} dir={voice.dir}>
      <header class={css['head']}>
        <div>
          <p>
            <bdi>{eyebrow}</bdi>
          </p>
          <h2 class={css['title']}>{words.title}</h2>
          <p>
            <bdi>{name}</bdi>, {words.day}
          </p>
        </div>
        <p class={css['mark']}>
          {words.code}{' '}
          <strong dir="ltr" lang="zxx">
            {shown}
          </strong>
        </p>
      </header>
      <p class={css['guide']}>{words.guide}</p>
      <Lines name={words.heading} lines={2} />
      <Lines name={words.text} lines={6} grows />
      {areas.length > 1 && <Choice name={words.area} of={areas} />}
      <Lines name={words.place} lines={1} />
      {themes.length > 0 && <Choice name={words.theme} of={themes} />}
      <footer class={css['stub']}>
        <p class={css['cut']}>{words.cut}</p>
        <div class={css['keep']}>
          <div>
            <p>{words.stub}</p>
            <p class={css['code']} dir="ltr" lang="zxx">
              {shown}
            </p>
            <p>{words.keep}</p>
            <p dir="ltr" lang="zxx" class={css['page']}>
              {page.replace(/^https?:\/\//, '')}
            </p>
          </div>
          <div class={css['qr']}>{code && <QrCode data={code.address} label={words.stub} />}</div>
        </div>
      </footer>
    </article>
  );
}

function Lines({ name, lines, grows }: { name: string; lines: number; grows?: boolean }) {
  return (
    <section class={css['field']} data-grows={grows ? '' : undefined}>
      <h3>{name}</h3>
      <div class={css['lines']}>
        {Array.from({ length: lines }, (_, at) => (
          <span key={at} class={css['line']} />
        ))}
      </div>
    </section>
  );
}

function Choice({ name, of }: { name: string; of: readonly string[] }) {
  if (of.length > TICKED) return <Lines name={name} lines={1} />;
  return (
    <section class={css['field']}>
      <h3>{name}</h3>
      <ul class={css['choice']}>
        {of.map((each) => (
          <li key={each}>
            <span class={css['box']} />
            <bdi>{each}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
