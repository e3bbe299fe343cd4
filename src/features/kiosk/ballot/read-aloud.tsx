import { t } from '@lingui/core/macro';
import { Square, Volume2 } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import css from './ballot-tools.module.css';
import type { Voice } from './use-voice.ts';

export type ReadAloudProps = {
  voice: Voice | undefined;
  /** Tells this text from the others on the screen. */
  name: string;
  text: string;
  /** The id of what the button reads. */
  describedBy?: string | undefined;
};

/** Has a text read by the tablet's own voice; not there where the tablet has none. */
export function ReadAloud({ voice, name, text, describedBy }: ReadAloudProps) {
  if (!voice) return null;
  const reading = voice.reading === name;
  return (
    <Button
      kind="quiet"
      icon={reading ? Square : Volume2}
      describedBy={describedBy}
      onClick={() => voice.read(name, text)}
    >
      <span class={css['word']}>{reading ? t`Tyst` : t`Läs upp`}</span>
    </Button>
  );
}
