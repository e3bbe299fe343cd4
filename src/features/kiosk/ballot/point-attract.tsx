import { t } from '@lingui/core/macro';
import { Lock, Ticket } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { PointState } from '../../../domain/vote/point-state.ts';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TownSquare } from '../../../ui/town-square.tsx';
import css from '../attract-screen.module.css';
import own from './ballot.module.css';
import { KioskLanguages } from '../kiosk-languages.tsx';
import type { Speech } from '../speech.ts';

export type PointAttractProps = {
  cycle: Cycle;
  event: PlannedStreetEvent;
  point: PointState;
  speech: Speech;
  /** Voters may let themselves in with a code; left out where they may not. */
  onCode: (() => void) | undefined;
  /** Staff want the tablet back; whoever listens asks for the PIN. */
  onLeave: () => void;
};

/** What stands on a tablet at a ballot point while nobody has it. No vote is begun here. */
export function PointAttract({ cycle, event, point, speech, onCode, onLeave }: PointAttractProps) {
  const { municipality, round } = cycle;
  return (
    <div class={css['attract']}>
      <div class={css['picture']}>
        <TownSquare />
      </div>
      <main class={css['words']}>
        <PageHeader
          size="large"
          kicker={[
            event.plan.name,
            t`Medborgarbudget i ${municipality} · omgång ${round.number} av ${round.of}`,
          ].join(' · ')}
          title={titleFor(point)}
          lead={
            <>
              <p>{leadFor(point, onCode !== undefined)}</p>
              {point === 'tablets' && <p class={own['free']}>{t`Ingen röst är påbörjad på plattan.`}</p>}
            </>
          }
        />
        {onCode && (
          <Button kind="primary" size="large" wide icon={Ticket} onClick={onCode}>
            {t`Rösta med din röstkod`}
          </Button>
        )}
      </main>
      <footer class={css['foot']}>
        <div class={css['languages']}>
          <KioskLanguages speech={speech} layout="grid" />
        </div>
        <Button kind="quiet" icon={Lock} onClick={onLeave}>
          {t`För personal`}
        </Button>
      </footer>
    </div>
  );
}

function titleFor(point: PointState): string {
  switch (point) {
    case 'not-open':
      return t`Röstningen har inte öppnat än`;
    case 'closed':
      return t`Röstningen är slut på den här plattan`;
    case 'paper':
    case 'tablets':
      return t`Här kan du rösta`;
  }
}

function leadFor(point: PointState, withCode: boolean): string {
  switch (point) {
    case 'not-open':
      return t`Fråga personalen när du kan rösta.`;
    case 'closed':
      return t`Alla röster som har påbörjats här är avslutade. Fråga personalen om du vill rösta.`;
    case 'paper':
      return t`Vi röstar på papper. Gå till personalen, så får du en röstsedel.`;
    case 'tablets':
      return withCode
        ? t`Har du fått en lapp med en röstkod? Skriv koden här. Annars går du till personalen.`
        : t`Gå till personalen, så blir du avprickad.`;
  }
}
