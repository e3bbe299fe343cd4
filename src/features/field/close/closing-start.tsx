import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { TabletFigures } from '../../../domain/vote/closing.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import type { ClosingFault } from './closing-faults.ts';
import { OwnFigures } from './own-figures.tsx';

export type ClosingStartProps = {
  place: string;
  /** Whether votes are cast on tablets. */
  tablets: boolean;
  own: TabletFigures;
  /** Why the office let the point go on, where it has. */
  reopened: string | undefined;
  voterWaiting: boolean;
  openBundles: readonly number[];
  fault: ClosingFault | undefined;
  sealing: boolean;
  busy: boolean;
  onForm: () => void;
  onPackUp: () => void;
};

/** Before a ballot point is closed: what must be done first, and whether the form is filled in here. */
export function ClosingStart(props: ClosingStartProps) {
  const { place, own, tablets, reopened, voterWaiting, openBundles, fault } = props;
  const [asking, setAsking] = useState(false);
  return (
    <Screen
      top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}
      actions={
        <ActionBar>
          {fault && (
            <Notice kind="problem" live="now" title={t`Röststället är inte stängt`}>
              {fault.words}
            </Notice>
          )}
          <Button
            kind="primary"
            size="large"
            wide
            busy={props.sealing}
            disabled={voterWaiting || openBundles.length > 0}
            onClick={props.onForm}
          >
            {t`Fyll i stängningsformuläret här`}
          </Button>
          <Button size="large" wide busy={props.busy} disabled={voterWaiting} onClick={() => setAsking(true)}>
            {t`Packa bara ihop den här plattan`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        kicker={place}
        title={t`Stäng röststället`}
        lead={t`Formuläret fylls i på en platta, för hela röststället. Packa ihop de andra plattorna först.`}
      />
      {reopened !== undefined && (
        <Notice kind="info" live="polite" title={t`Kontoret har öppnat röststället igen`}>
          {reopened}
        </Notice>
      )}
      {voterWaiting && (
        <Notice
          kind="warning"
          title={t`En väljare är avprickad och har inte röstat`}
          actions={<LinkButton href={to.checkIn}>{t`Säg vad som hände`}</LinkButton>}
        >
          {t`Väljaren röstar färdigt, eller har gått. Först därefter går det att stänga.`}
        </Notice>
      )}
      {openBundles.length > 0 && (
        <Notice
          kind="warning"
          title={openWords(openBundles)}
          actions={<LinkButton href={to.batches}>{t`Öppna röstsedlarna`}</LinkButton>}
        >
          {t`Läs klart och stäng bunten, eller kassera läsningen.`}
        </Notice>
      )}
      <OwnFigures own={own} tablets={tablets} />
      <Dialog
        open={asking}
        title={t`Packa ihop den här plattan?`}
        onClose={() => setAsking(false)}
        closeLabel={t`Stäng rutan`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t`Inte än`}</Button>
            <Button
              kind="primary"
              onClick={() => {
                setAsking(false);
                props.onPackUp();
              }}
            >
              {t`Packa ihop`}
            </Button>
          </>
        }
      >
        <p>
          {t`Ingen kan prickas av eller rösta på den efteråt. Dess siffror visas stort och skrivs in på plattan där formuläret fylls i.`}
        </p>
      </Dialog>
    </Screen>
  );
}

function openWords(numbers: readonly number[]): string {
  const named = numbers.join(', ');
  return plural(numbers.length, {
    one: `Bunt ${named} är inte färdigläst`,
    other: `Buntarna ${named} är inte färdiglästa`,
  });
}
