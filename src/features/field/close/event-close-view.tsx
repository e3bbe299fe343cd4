import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import type { Harvest } from './harvest.ts';
import { HarvestFigures } from './harvest-figures.tsx';

export type EventCloseViewProps = {
  eventName: string;
  harvest: Harvest;
  /** The languages of the ideas, as a list in words. */
  languages: string;
  /** Entries that have not arrived yet. */
  pending: number;
  /** Unfinished ideas from the kiosk, and whether the facilitator has one. */
  kept: number;
  hasDraft: boolean;
  isClosed: boolean;
  closing: boolean;
  fault: string | undefined;
  onClose: () => void;
  onLeave: () => void;
  onSync: () => void;
};

/** "Dagens skörd", and the way to end the event. */
export function EventCloseView(props: EventCloseViewProps) {
  const { isClosed, pending, fault } = props;
  const [asking, setAsking] = useState(false);
  return (
    <Screen
      top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}
      actions={
        <ActionBar>
          {fault && (
            <Notice kind="problem" live="now" title={t`Träffen är inte avslutad än`}>
              {fault}
            </Notice>
          )}
          {isClosed ? (
            <Button kind="primary" size="large" wide onClick={props.onLeave}>
              {t`Klar med den här träffen`}
            </Button>
          ) : (
            <Button kind="primary" size="large" wide busy={props.closing} onClick={() => setAsking(true)}>
              {t`Avsluta träffen`}
            </Button>
          )}
        </ActionBar>
      }
    >
      <PageHeader kicker={props.eventName} title={t`Dagens skörd`} />
      {isClosed && (
        <Notice kind="success" live="polite" title={t`Träffen är avslutad på den här plattan`}>
          {t`Kommer det en idé till? Välj träffen igen bland träffarna. Sena idéer tas emot och märks som sena.`}
        </Notice>
      )}
      <HarvestFigures harvest={props.harvest} languages={props.languages} />
      <Unfinished {...props} />
      {pending > 0 ? (
        <Notice
          kind="warning"
          title={plural(pending, {
            one: '# post är inte framme än',
            other: '# poster är inte framme än',
          })}
          actions={<Button onClick={props.onSync}>{t`Se vad som väntar`}</Button>}
        >
          {t`De ligger sparade på plattan. Ta plattan till ett ställe med nät och låt appen vara öppen tills allt är framme. Lämna inte tillbaka och rensa inte plattan innan dess.`}
        </Notice>
      ) : (
        <Notice kind="success" title={t`Allt är framme hos kommunen`} />
      )}
      <Dialog
        open={asking}
        title={t`Avsluta träffen på den här plattan?`}
        onClose={() => setAsking(false)}
        closeLabel={t`Stäng`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t`Inte än`}</Button>
            <Button
              kind="primary"
              onClick={() => {
                setAsking(false);
                props.onClose();
              }}
            >
              {t`Avsluta träffen`}
            </Button>
          </>
        }
      >
        <p>{t`Andra plattor på träffen påverkas inte. Du kan öppna träffen igen om det kommer en idé till.`}</p>
      </Dialog>
    </Screen>
  );
}

/** What should be done before one goes home. */
function Unfinished({ kept, hasDraft, harvest }: EventCloseViewProps) {
  return (
    <>
      {hasDraft && (
        <Notice
          kind="warning"
          title={t`Du har en halvskriven idé`}
          actions={<LinkButton href={to.newIdea}>{t`Skriv klart`}</LinkButton>}
        >
          {t`Utkastet ligger på plattan men är inte sparat som idé.`}
        </Notice>
      )}
      {kept > 0 && (
        <Notice
          kind="warning"
          title={plural(kept, {
            one: '# påbörjad idé från invånare',
            other: '# påbörjade idéer från invånare',
          })}
          actions={<LinkButton href={to.kept}>{t`Gå igenom dem`}</LinkButton>}
        >
          {t`De är inte sparade som idéer förrän du skriver klart dem.`}
        </Notice>
      )}
      {harvest.openBatches > 0 && (
        <Notice
          kind="warning"
          title={plural(harvest.openBatches, {
            one: '# bunt är inte stängd',
            other: '# buntar är inte stängda',
          })}
          actions={<LinkButton href={to.batches}>{t`Öppna röstsedlarna`}</LinkButton>}
        >
          {t`Skriv in resten av sedlarna och stäng bunten.`}
        </Notice>
      )}
    </>
  );
}
