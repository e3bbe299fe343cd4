import { t } from '@lingui/core/macro';
import { Hourglass } from 'lucide-preact';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { OutcomeReading } from './use-decisions.ts';

/** Why there is no result to decide about, and what to do. */
export function ResultNotice({ reading }: { reading: Exclude<OutcomeReading, { step: 'there' }> }) {
  switch (reading.step) {
    case 'none':
      return (
        <Notice kind="info" icon={Hourglass} title={t`Inget resultat är publicerat än`}>
          {t`Beslutet om utfallet skrivs in när rösterna är räknade och två personer har publicerat resultatet.`}
        </Notice>
      );
    case 'reading':
      return <LoadingState what={t`Läser resultatet`} />;
    case 'newer':
      return (
        <Notice kind="problem" title={t`Resultatet går inte att läsa här`}>
          {t`Det publicerades av en nyare version av Torg. Ladda om sidan, så hämtas den.`}
        </Notice>
      );
    case 'failed':
      return reading.why === 'result.damaged' ? (
        <Notice kind="problem" title={t`Resultatet stämmer inte med sin kontrollsumma`}>
          {t`Det som kom hit är inte det som två personer godkände. Besluta inget på det. Säg till den som sköter servern.`}
        </Notice>
      ) : (
        <Notice kind="warning" title={t`Hela resultatet är inte framme här än`}>
          {t`Vänta tills allt är hämtat, och ladda sedan om sidan.`}
        </Notice>
      );
  }
}
