import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Dices } from 'lucide-preact';
import { commitmentOf } from '../../../count/draw.ts';
import { commitDraw } from '../../../domain/outcome/lots-decisions.ts';
import type { Lots } from '../../../domain/outcome/lots.ts';
import { drawWords } from '../../../sealing/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import css from './count-room.module.css';
import { DrawForm } from './draw-form.tsx';

/** The draw of lots: the office binds itself to secret words, those in the room say theirs, the office shows its own. */
export function LotsCard({ lots }: { lots: Lots | undefined }) {
  const committed = (lots?.commitments.size ?? 0) > 0;
  const [renewing, setRenewing] = useState(false);
  return (
    <Card
      title={t`Dra lotten`}
      note={t`Lotten avgör lika röstetal. Den dras en gång, inför alla, och ingen ensam kan bestämma hur den faller.`}
    >
      {committed && !renewing ? (
        <>
          <DrawForm lots={lots} />
          <Disclosure summary={t`Är kontorets ord borta?`}>
            <p>{t`Ta fram nya, om ingen har sagt sin rad än. Att det gjordes står kvar och publiceras.`}</p>
            <div>
              <Button icon={Dices} onClick={() => setRenewing(true)}>
                {t`Ta fram nya ord`}
              </Button>
            </div>
          </Disclosure>
        </>
      ) : (
        <OfficeWords lots={lots} onBound={() => setRenewing(false)} />
      )}
    </Card>
  );
}

function OfficeWords({ lots, onBound }: { lots: Lots | undefined; onBound: () => void }) {
  const { office } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [words, setWords] = useState<readonly string[]>();
  if (!words) {
    return (
      <>
        <ol class={css['ways']}>
          <li>{t`Kontoret tar fram sex ord och skriver dem på papper. Bara ordens kontrollsumma publiceras.`}</li>
          <li>{t`De som är i rummet säger var sin rad, vad som helst.`}</li>
          <li>{t`Kontoret visar sina ord. Alla raderna tillsammans ger lotten, och vem som helst kan räkna efter.`}</li>
        </ol>
        <div>
          <Button kind="primary" icon={Dices} onClick={() => setWords(drawWords())}>
            {t`Ta fram kontorets ord`}
          </Button>
        </div>
      </>
    );
  }
  const bind = async () => {
    const commitment = commitmentOf(words.join(' '));
    const decided = commitDraw(lots, { cycle: cycle.id, commitment }, office.log.env());
    if (decided.ok && (await serial.send(commitment, () => decided.value))) onBound();
  };
  return (
    <>
      <p>{t`Skriv orden på papper, i ordning, och visa dem inte för någon. De visas bara nu, och behövs när lotten dras.`}</p>
      <ol class={css['secret']} lang="sv" aria-label={t`Kontorets ord`}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)}>
          {t`Stanna på sidan: orden gäller när du försöker igen.`}
        </Notice>
      )}
      <div>
        <Button kind="primary" busy={serial.state.step === 'sending'} onClick={() => void bind()}>
          {t`Orden står på papper`}
        </Button>
      </div>
    </>
  );
}
