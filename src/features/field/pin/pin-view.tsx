import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LockKeyhole } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { PIN_LENGTH } from './secrets.ts';
import { RecoveryForm } from './recovery-form.tsx';

export type PinViewProps = {
  title: string;
  busy: boolean;
  wrong: 'pin' | 'recovery' | 'storage' | undefined;
  /** Seconds until the next try. */
  wait: number;
  hasPins: boolean;
  hasRecovery: boolean;
  onPin: (pin: string) => void;
  onRecovery: (code: string) => void;
  onOpenWithoutPin: () => void;
  onCancel: () => void;
};

/** The pad, and what to do when the PIN is forgotten. */
export function PinView(props: PinViewProps) {
  const [forgotten, setForgotten] = useState(false);
  const back = forgotten
    ? { label: t`Tillbaka`, onClick: () => setForgotten(false) }
    : { label: t`Tillbaka`, onClick: props.onCancel };
  return (
    <Screen top={<TopBar back={back} />} centred>
      <PageHeader
        align={forgotten ? 'start' : 'centre'}
        title={forgotten ? t`Glömt pinkoden?` : props.title}
        lead={forgotten ? t`En kollegas pinkod öppnar också plattan.` : undefined}
      />
      {props.wait > 0 && (
        <Notice kind="warning" icon={LockKeyhole} title={t`För många försök`}>
          {plural(props.wait, {
            one: 'Vänta # sekund och försök igen.',
            other: 'Vänta # sekunder och försök igen.',
          })}
        </Notice>
      )}
      {forgotten ? <Forgotten {...props} /> : <Pad {...props} onForgotten={() => setForgotten(true)} />}
    </Screen>
  );
}

function Pad(props: PinViewProps & { onForgotten: () => void }) {
  if (!props.hasPins)
    return (
      <Notice
        kind="info"
        title={t`Ingen pinkod är vald`}
        actions={
          <Button kind="primary" onClick={props.onOpenWithoutPin}>
            {t`Öppna`}
          </Button>
        }
      >
        {t`Välj en pinkod innan du lämnar över plattan nästa gång.`}
      </Notice>
    );
  return (
    <>
      <PinPad
        label={t`Pinkod`}
        keysLabel={t`Siffror`}
        eraseLabel={t`Radera sista siffran`}
        countText={(entered, length) => t`${entered} av ${length} siffror`}
        length={PIN_LENGTH}
        busy={props.busy || props.wait > 0}
        error={props.wrong === 'pin' && props.wait === 0 ? t`Fel pinkod. Försök igen.` : undefined}
        onComplete={props.onPin}
      />
      <Button kind="quiet" onClick={props.onForgotten}>
        {t`Glömt pinkoden?`}
      </Button>
    </>
  );
}

function Forgotten(props: PinViewProps) {
  if (!props.hasRecovery)
    return (
      <Notice kind="info" title={t`Plattan har ingen återställningskod`}>
        {t`Hitta en kollega som har en pinkod på plattan, eller ring samordnaren. Det som är sparat på plattan ligger kvar.`}
      </Notice>
    );
  return (
    <RecoveryForm
      busy={props.busy}
      waiting={props.wait > 0}
      wrong={props.wrong === 'recovery'}
      failed={props.wrong === 'storage'}
      onRecovery={props.onRecovery}
    />
  );
}
