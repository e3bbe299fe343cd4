import { t } from '@lingui/core/macro';
import { LogOut, RotateCcw, Undo2 } from 'lucide-preact';
import { BigTile, Tiles } from '../../../ui/big-tile.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import { UndoDialog } from './undo-dialog.tsx';

export type BoothViewProps = {
  /** The time of the check-in, as the clock on the wall says it. */
  since: string;
  ballot: string | undefined;
  where: string | undefined;
  fault: string | undefined;
  busy: boolean;
  /** Which end is being asked about. */
  ending: 'left' | 'undone' | undefined;
  onEnding: (ending: 'left' | 'undone' | undefined) => void;
  onTryAgain: () => void;
  onLeft: () => void;
  onUndo: (reason: string) => void;
};

/** A vote was begun and not cast. Three ways on, and no guess. */
export function BoothView(props: BoothViewProps) {
  const { ending, onEnding, fault, busy } = props;
  return (
    <Screen width="wide" top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader
        kicker={[t`Avprickad kl. ${props.since}`, props.ballot, props.where].filter(Boolean).join(' · ')}
        title={t`En röst är påbörjad men inte lagd`}
        lead={t`Inget av det väljaren valde finns kvar. Vad hände?`}
      />
      {fault !== undefined && ending !== 'undone' && (
        <Notice kind="problem" live="now" title={t`Det gick inte`}>
          {fault}
        </Notice>
      )}
      <Tiles>
        <BigTile
          kind="primary"
          icon={RotateCcw}
          title={t`Väljaren försöker igen`}
          note={t`Samma avprickning. Lämna över plattan.`}
          disabled={busy}
          onClick={props.onTryAgain}
        />
        <BigTile
          icon={LogOut}
          title={t`Gick utan att rösta`}
          note={t`Räknas så när röststället stängs.`}
          disabled={busy}
          onClick={() => onEnding('left')}
        />
        <BigTile
          icon={Undo2}
          title={t`Fel röstsedel eller misstag`}
          note={t`Avprickningen ångras, med en anledning.`}
          disabled={busy}
          onClick={() => onEnding('undone')}
        />
      </Tiles>
      <Dialog
        open={ending === 'left'}
        title={t`Gick väljaren utan att rösta?`}
        onClose={() => onEnding(undefined)}
        closeLabel={t`Stäng`}
        actions={
          <>
            <Button onClick={() => onEnding(undefined)}>{t`Gå tillbaka`}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() => {
                onEnding(undefined);
                props.onLeft();
              }}
            >
              {t`Ja, väljaren har gått`}
            </Button>
          </>
        }
      >
        <p>{t`Kommer personen tillbaka prickar du av igen.`}</p>
      </Dialog>
      {ending === 'undone' && (
        <UndoDialog
          open
          channel="tablet"
          busy={busy}
          fault={fault}
          onUndo={props.onUndo}
          onClose={() => onEnding(undefined)}
        />
      )}
    </Screen>
  );
}
