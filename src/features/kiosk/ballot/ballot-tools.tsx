import { t } from '@lingui/core/macro';
import { AArrowUp } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { KioskLanguages } from '../kiosk-languages.tsx';
import type { Speech } from '../speech.ts';
import css from './ballot-tools.module.css';
import { ReadAloud } from './read-aloud.tsx';
import type { LargeText } from './use-large-text.ts';
import { useVoice } from './use-voice.ts';

export type BallotToolsProps = {
  speech: Speech;
  largeText: LargeText;
  /** What the screen says, for those who would rather hear it. */
  said: string;
};

/** At the end of the top bar: hear it, see it larger, have it in another language. */
export function BallotTools({ speech, largeText, said }: BallotToolsProps) {
  const voice = useVoice(speech.language);
  return (
    <>
      <ReadAloud voice={voice} name="screen" text={said} />
      <Button
        icon={AArrowUp}
        kind={largeText.on ? 'primary' : 'quiet'}
        pressed={largeText.on}
        onClick={largeText.toggle}
      >
        <span class={css['word']}>{t`Större text`}</span>
      </Button>
      <KioskLanguages speech={speech} layout="menu" />
    </>
  );
}
