import { t } from '@lingui/core/macro';
import { Printer } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { day } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import css from './key.module.css';

export type WordsSheetProps = {
  title: string;
  words: readonly string[];
  /** What the words open, and where the sheet is to lie. */
  note: string;
  municipality: string;
  today: string;
  onWritten: () => void;
};

/** The six words, once: to print, or to write down, and to lock in. Prints on a sheet of its own. */
export function WordsSheet({ title, words, note, municipality, today, onWritten }: WordsSheetProps) {
  const made = day(today);
  return (
    <div class={css['sheet']}>
      <div class={css['paper']}>
        <h2>{title}</h2>
        <p>{dotted(municipality, t`gjord ${made}`)}</p>
        <ol class={css['words']} lang="sv">
          {words.map((word) => (
            <li key={word} class={css['word']}>
              {word}
            </li>
          ))}
        </ol>
        <p>{note}</p>
      </div>
      <div class={css['acts']}>
        <Button icon={Printer} onClick={() => print()}>
          {t`Skriv ut bladet`}
        </Button>
        <Button kind="primary" onClick={onWritten}>
          {t`Jag har orden på papper`}
        </Button>
      </div>
    </div>
  );
}
