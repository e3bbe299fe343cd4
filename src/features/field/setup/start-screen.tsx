import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepProgress } from '../../../ui/step-progress.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useField } from '../field-context.ts';
import { to } from '../place.ts';
import { EventChoice } from './event-choice.tsx';
import { FacilitatorForm } from './facilitator-form.tsx';
import { PinningGuide } from './pinning-guide.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { useEventChoice } from './use-event-choice.ts';
import { useFacilitators } from './use-facilitators.ts';

type Step = 'event' | 'pin' | 'screen';
const STEPS: readonly Step[] = ['event', 'pin', 'screen'];

/** The first set-up: which event, whose PIN, the recovery sheet, and how to pin the screen. */
export function StartScreen() {
  const { settings, tablet } = useField();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>(
    settings.event === null ? 'event' : settings.facilitators.length === 0 ? 'pin' : 'screen',
  );
  const [recovery, setRecovery] = useState<string>();
  const choice = useEventChoice(() => setStep('pin'));
  const facilitators = useFacilitators((code) => {
    setRecovery(code);
    setStep('screen');
  });

  if (recovery !== undefined)
    return (
      <RecoverySheet code={recovery} tabletNumber={tablet.number} onDone={() => setRecovery(undefined)} />
    );
  return (
    <Screen
      top={<TopBar brand={t`Platta ${tablet.number}`}>{progress(step)}</TopBar>}
      actions={
        step === 'screen' && (
          <ActionBar>
            <Button kind="primary" size="large" wide onClick={() => route(to.home, true)}>
              {t`Börja`}
            </Button>
          </ActionBar>
        )
      }
    >
      {step === 'event' && (
        <>
          <PageHeader
            title={t`Vilken träff är du på?`}
            lead={t`Det som samlas in hamnar på den träff du väljer. Du kan byta senare.`}
          />
          <EventChoice {...choice} />
          {choice.today.length === 0 && (
            <Button wide onClick={() => setStep('pin')}>
              {t`Välj träff senare`}
            </Button>
          )}
          <LinkButton kind="quiet" href={to.sync}>
            {t`Se vad som är sparat och skickat`}
          </LinkButton>
        </>
      )}
      {step === 'pin' && (
        <>
          <PageHeader
            title={t`Vem sköter plattan?`}
            lead={t`Pinkoden tar plattan ur invånarnas läge. Fler dialogledare kan få egna koder i inställningarna.`}
          />
          <FacilitatorForm
            taken={settings.facilitators.map(({ name }) => name)}
            busy={facilitators.busy}
            fault={facilitators.fault}
            onSave={facilitators.add}
          />
        </>
      )}
      {step === 'screen' && (
        <>
          <PageHeader
            title={t`Lås plattan till appen`}
            lead={t`Torgs pinkod håller invånaren kvar i kiosken. Plattan själv måste låsas till appen, annars går det att byta app. Du hittar det här igen i inställningarna.`}
          />
          <PinningGuide />
        </>
      )}
    </Screen>
  );
}

function progress(step: Step) {
  const [current, total] = [STEPS.indexOf(step) + 1, STEPS.length];
  return <StepProgress current={current} total={total} label={t`Steg`} text={t`${current} av ${total}`} />;
}
