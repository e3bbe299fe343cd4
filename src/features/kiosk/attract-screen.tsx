import { t } from '@lingui/core/macro';
import { Lightbulb, Lock } from 'lucide-preact';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { lowestAgeIn } from '../../domain/cycle/lowest-age.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import { money } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TownSquare } from '../../ui/town-square.tsx';
import { areasAround, moneyOf } from './areas-around.ts';
import css from './attract-screen.module.css';
import { Emphasis } from './emphasis.tsx';
import { KioskLanguages } from './kiosk-languages.tsx';
import type { Speech } from './speech.ts';

export type AttractScreenProps = {
  cycle: Cycle;
  event: PlannedStreetEvent;
  speech: Speech;
  onBegin: () => void;
  /** Staff want the tablet back; whoever listens asks for the PIN. */
  onLeave: () => void;
};

/** What stands on the tablet while nobody has it: one question, one thing to press, and every language. */
export function AttractScreen({ cycle, event, speech, onBegin, onLeave }: AttractScreenProps) {
  return (
    <div class={css['attract']}>
      <div class={css['picture']}>
        <TownSquare />
      </div>
      <main class={css['words']}>
        <PageHeader
          size="large"
          kicker={kickerOf(cycle, event)}
          title={t`Vad skulle göra det bättre att bo här?`}
          lead={<Lead cycle={cycle} event={event} />}
        />
        <Button kind="primary" size="large" wide icon={Lightbulb} onClick={onBegin}>
          {t`Lämna en idé`}
        </Button>
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

function kickerOf(cycle: Cycle, event: PlannedStreetEvent): string {
  const area = areasAround(cycle, event.plan.area).around?.name ?? cycle.municipality;
  const { number, of } = cycle.round;
  return t`Medborgarbudget i ${area} · omgång ${number} av ${of}`;
}

/** The money, and who may take part, as far as the round says something worth saying. */
function Lead({ cycle, event }: { cycle: Cycle; event: PlannedStreetEvent }) {
  const { around } = areasAround(cycle, event.plan.area);
  const amount = around ? moneyOf(cycle, around.id) : 0;
  const { citizenshipRequired, who } = cycle.participation;
  const lowestAge = lowestAgeIn(cycle, 'ideas');
  return (
    <>
      {amount > 0 && <Money amount={money(amount, cycle.currency)} />}{' '}
      {who === 'live-or-work' && t`Du får vara med om du bor eller jobbar här.`}{' '}
      {lowestAge > 0 && t`Alla från ${lowestAge} år får vara med.`}{' '}
      {!citizenshipRequired && t`Du behöver inte vara svensk medborgare.`}
    </>
  );
}

function Money({ amount }: { amount: string }) {
  return <Emphasis text={t`Vi har ${amount} att bestämma över tillsammans.`} part={amount} />;
}
