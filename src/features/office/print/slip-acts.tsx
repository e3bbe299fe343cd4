import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PrintButton } from './print-button.tsx';
import css from './print.module.css';

export type SlipActsProps = {
  /** "300 röstkoder". */
  slips: string;
  /** The print dialog has been open. */
  printed: boolean;
  onPrint: () => Promise<void>;
  onPrinted: () => void;
  onDiscard: () => void;
};

/** Prints the slips, then asks a person whether they came out: a machine cannot know. */
export function SlipActs({ slips, printed, onPrint, onPrinted, onDiscard }: SlipActsProps) {
  if (!printed) {
    return (
      <>
        <Notice kind="info" title={t`Koderna finns bara här, tills de är på papper`}>
          {t`De sparas ingenstans. Skärmen visar dem inte: så ser en lapp ut, med sin egen kod på papperet. Stå kvar vid skrivaren, och spara dem inte som fil.`}
        </Notice>
        <div class={css['acts']}>
          <PrintButton kind="primary" onPrint={onPrint}>{t`Skriv ut röstkoderna`}</PrintButton>
        </div>
      </>
    );
  }
  return (
    <Notice
      kind="warning"
      live="polite"
      title={t`Kom alla blad ut, hela och läsbara?`}
      actions={
        <>
          <Button kind="primary" onClick={onPrinted}>
            {t`Ja, alla ${slips} finns på papper`}
          </Button>
          <PrintButton onPrint={onPrint}>{t`Skriv ut samma koder igen`}</PrintButton>
          <Button kind="danger" onClick={onDiscard}>
            {t`Nej, kasta koderna`}
          </Button>
        </>
      }
    >
      {t`Skriver du ut igen, riv först det som kom ut: två lappar med samma kod ger bara en röst. När du har svarat ja går de inte att skriva ut fler gånger.`}
    </Notice>
  );
}
