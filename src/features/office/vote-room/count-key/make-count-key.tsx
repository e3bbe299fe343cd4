import { t } from '@lingui/core/macro';
import type { Split } from '../../../../domain/vote/count-key-decisions.ts';
import { number } from '../../../../i18n/format.ts';
import { keyMark } from '../../../../sealing/share-text.ts';
import { Card } from '../../../../ui/card.tsx';
import { StepProgress } from '../../../../ui/step-progress.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { ShareSheetsView } from '../../print/share-sheets-view.tsx';
import type { SerialState } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import css from './count-key.module.css';
import { RiskStep } from './risk-step.tsx';
import { SplitForm } from './split-form.tsx';
import { type Ceremony, useCeremony } from './use-ceremony.ts';

export type MakeCountKeyProps = {
  /** The key is made, and every share has been shown. */
  onDone: () => void;
};

/** Makes the count key in this browser: who gets a share, what can be lost, and each share once. */
export function MakeCountKey({ onDone }: MakeCountKeyProps) {
  const { office, today } = useOffice();
  const cycle = useCycle();
  const { ceremony, split, serial, ...acts } = useCeremony(usualSplit(office.member.name), onDone);
  const step = { split: 1, risks: 2, making: 2, shares: 3 }[ceremony.step];
  if (ceremony.step === 'shares') {
    const { papers, key } = ceremony.fresh;
    return (
      <div class={css['stack']}>
        <Steps step={step} />
        <ShareSheetsView
          shares={papers}
          needed={split.needed}
          municipality={cycle.municipality}
          round={cycle.name}
          mark={keyMark(key)}
          made={today}
          onHeld={acts.held}
        />
      </div>
    );
  }
  return (
    <Card title={t`Gör räknenyckeln`}>
      <Steps step={step} />
      {ceremony.step === 'split' ? (
        <SplitForm split={split} onSplit={acts.choose} />
      ) : (
        <RiskStep
          split={split}
          busy={ceremony.step === 'making'}
          failure={failureOf(ceremony, serial)}
          onMake={acts.make}
          onBack={acts.back}
        />
      )}
    </Card>
  );
}

/** How far the making of the key has come: names, risks, shares on paper, shares read back. */
export function Steps({ step }: { step: number }) {
  const [now, all] = [number(step), number(4)];
  return <StepProgress current={step} total={4} label={t`Steg`} text={t`${now} av ${all}`} />;
}

/** Two of three, one of them in a sealed envelope with the registrar: any of them may fall ill, and none is alone. */
const usualSplit = (member: string): Split => ({
  needed: 2,
  trustees: [member, '', t`Kommunens registrator, i förseglat kuvert`],
});

function failureOf(ceremony: Ceremony, serial: SerialState) {
  if (ceremony.step === 'risks' && ceremony.failed === 'making')
    return {
      title: t`Nyckeln kunde inte göras`,
      more: t`Webbläsaren kan vara för gammal. Uppdatera den, eller pröva en annan, och försök igen.`,
    };
  if (ceremony.step === 'risks' && ceremony.failed === 'vote-open')
    return {
      title: t`Röstningen är redan öppen`,
      more: t`Någon öppnade den nyss. Nyckeln som gällde då står fast.`,
    };
  if (ceremony.step !== 'risks' || serial.step !== 'failed') return undefined;
  return {
    title: serialFailure(serial.why),
    more: t`Inget blad är visat, så inget har gått förlorat.`,
  };
}
