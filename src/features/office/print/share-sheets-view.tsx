import { t } from '@lingui/core/macro';
import { EyeOff, KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { printNow } from './on-paper.tsx';
import { PaperForm } from './paper-form.tsx';
import { PrintButton } from './print-button.tsx';
import css from './print.module.css';
import { type SharePaper, ShareSheet, type ShareSheetProps } from './share-sheet.tsx';

export type ShareSheetsViewProps = Omit<ShareSheetProps, 'share' | 'shares'> & {
  /** All shares of a key, held here alone until each is on paper. */
  shares: readonly SharePaper[];
  onPrint?: (() => Promise<void>) | undefined;
  /** A share is on paper, and is not shown again; `number` counts from 1. The last one ends the showing. */
  onHeld: (number: number) => void;
};

/** Shares of the count key, one trustee at a time: each is shown once, to the one it belongs to. */
export function ShareSheetsView({ shares, onPrint = printNow, onHeld, ...about }: ShareSheetsViewProps) {
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const share = shares[at];
  if (shares.length === 0) {
    return (
      <EmptyState icon={KeyRound} title={t`Nyckeln är inte gjord än`}>
        {t`När räknenyckeln görs delas den upp, och varje rösträknare får sin del på ett blad här.`}
      </EmptyState>
    );
  }
  if (!share) {
    return (
      <Notice kind="success" live="polite" title={t`Alla nyckeldelar är på papper`}>
        {t`De visas inte igen. Pröva nu varje blad genom att läsa in det, innan röstningen öppnar.`}
      </Notice>
    );
  }
  const [which, all] = [number(at + 1), number(shares.length)];
  if (!open) {
    return (
      <Card title={t`Nyckeldel ${which} av ${all}: ${share.trustee}`}>
        <div class={css['stack']}>
          <Notice kind="info" icon={EyeOff} title={t`Nu tittar bara ${share.trustee} på skärmen`}>
            {t`Nyckeldelen visas en gång. Se till att skrivaren har papper, och att ingen annan hämtar bladet.`}
          </Notice>
          <div class={css['acts']}>
            <Button kind="primary" onClick={() => setOpen(true)}>
              {t`Visa nyckeldelen`}
            </Button>
          </div>
        </div>
      </Card>
    );
  }
  const next = () => {
    setOpen(false);
    setAt(at + 1);
    onHeld(share.number);
  };
  return (
    <div class={css['stack']}>
      <PaperForm>
        <ShareSheet {...about} share={share} shares={shares.length} />
      </PaperForm>
      <Acts key={share.number} trustee={share.trustee} onPrint={onPrint} onHeld={next} />
    </div>
  );
}

type ActsProps = { trustee: string; onPrint: () => Promise<void>; onHeld: () => void };

/** The sheet may also be copied by hand, when no printer can be trusted: so nothing waits for the dialog. */
function Acts({ trustee, onPrint, onHeld }: ActsProps) {
  return (
    <>
      <p>
        {t`Läs på bladet att alla ord syns. Krånglar skrivaren går det att skriva av orden för hand, med sina nummer.`}
      </p>
      <div class={css['acts']}>
        <PrintButton onPrint={onPrint}>{t`Skriv ut bladet`}</PrintButton>
        <Button kind="primary" onClick={onHeld}>
          {t`${trustee} har nyckeldelen på papper`}
        </Button>
      </div>
    </>
  );
}
