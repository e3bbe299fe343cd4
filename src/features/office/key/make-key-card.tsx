import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { KeyRound } from 'lucide-preact';
import type { Env } from '../../../domain/log/entry.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { drawPlaces, type FreshKey } from './make-key.ts';
import { WordsCheck } from './words-check.tsx';
import { WordsSheet, type WordsSheetProps } from './words-sheet.tsx';

type Making =
  | { readonly step: 'start' | 'making' | 'failed' }
  | {
      readonly step: 'words' | 'check';
      readonly fresh: FreshKey;
      readonly places: readonly [number, number];
    };

export type MakeKeyCardProps = {
  title: string;
  /** What the button says. */
  start: string;
  make: (env: Env) => Promise<FreshKey>;
  /** Over the words, and what they are for. */
  sheet: Pick<WordsSheetProps, 'title' | 'note'>;
  /** What is told once the server has it. */
  done: string;
};

/** Makes a key under words in this browser: six words once, two of them back, and then it is sent. */
export function MakeKeyCard({ title, start, make: makeKey, sheet, done }: MakeKeyCardProps) {
  const { office, cycle, today, keys } = useOffice();
  const [making, setMaking] = useState<Making>({ step: 'start' });
  const serial = useSerial(office.sync);

  const make = async () => {
    setMaking({ step: 'making' });
    const env = office.log.env();
    await makeKey(env).then(
      (fresh) => setMaking({ step: 'words', fresh, places: drawPlaces(fresh.words.length, env.random) }),
      () => setMaking({ step: 'failed' }),
    );
  };

  const finish = async (fresh: FreshKey) => {
    keys.keep(fresh.key, fresh.opening);
    if (!(await serial.send(fresh.key, () => fresh.entries))) return;
    showToast({ kind: 'done', text: done });
    setMaking({ step: 'start' });
  };

  return (
    <Card title={title}>
      {making.step === 'failed' && (
        <Notice kind="problem" live="now" title={t`Nyckeln kunde inte göras`}>
          {t`Webbläsaren kan vara för gammal. Uppdatera den, eller pröva en annan, och försök igen.`}
        </Notice>
      )}
      {(making.step === 'start' || making.step === 'making' || making.step === 'failed') && (
        <>
          <p>
            {t`Nyckeln görs här, i din webbläsare. Du får sex ord som visas en enda gång. Ha en skrivare eller papper och penna till hands, och nät.`}
          </p>
          <div>
            <Button
              kind="primary"
              icon={KeyRound}
              busy={making.step === 'making'}
              onClick={() => void make()}
            >
              {start}
            </Button>
          </div>
        </>
      )}
      {making.step === 'words' && (
        <WordsSheet
          {...sheet}
          words={making.fresh.words}
          municipality={cycle?.municipality ?? ''}
          today={today}
          onWritten={() => setMaking({ ...making, step: 'check' })}
        />
      )}
      {making.step === 'check' && (
        <WordsCheck
          words={making.fresh.words}
          places={making.places}
          busy={serial.state.step === 'sending'}
          failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
          onRight={() => void finish(making.fresh)}
          onBack={() => setMaking({ ...making, step: 'words' })}
        />
      )}
    </Card>
  );
}
