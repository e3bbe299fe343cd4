import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PIN_LENGTH } from '../pin/secrets.ts';
import { isGuessable } from './pin-rules.ts';

/** More would not fit in a list. */
const NAME_MAX = 80;

export type FacilitatorFormProps = {
  /** Names that have a PIN already: the same name again replaces its PIN, and the form says so. */
  taken: readonly string[];
  busy: boolean;
  /** The disk refused, in words. */
  fault: string | undefined;
  onSave: (name: string, pin: string) => void;
};

type Stage = { readonly at: 'name' | 'first' } | { readonly at: 'second'; readonly pin: string };

/** A name, then a PIN, then the same PIN again. */
export function FacilitatorForm({ taken, busy, fault, onSave }: FacilitatorFormProps) {
  const [name, setName] = useState('');
  const [stage, setStage] = useState<Stage>({ at: 'name' });
  const [error, setError] = useState<string>();
  const said = name.trim();

  const toPin = () => {
    setError(
      said === '' ? t`Skriv ditt namn.` : said.length > NAME_MAX ? t`Namnet är för långt.` : undefined,
    );
    if (said !== '' && said.length <= NAME_MAX) setStage({ at: 'first' });
  };
  const onFirst = (pin: string) => {
    setError(isGuessable(pin) ? t`Den koden är för lätt att gissa. Välj en annan.` : undefined);
    if (!isGuessable(pin)) setStage({ at: 'second', pin });
  };
  const onSecond = (pin: string) => {
    if (stage.at !== 'second') return;
    if (pin === stage.pin) return onSave(said, pin);
    setError(t`Koderna var inte lika. Börja om med en kod.`);
    setStage({ at: 'first' });
  };

  if (stage.at === 'name')
    return (
      <>
        <TextInput
          label={t`Ditt namn`}
          hint={
            taken.includes(said)
              ? t`${said} har redan en pinkod. Den byts mot den du väljer nu.`
              : t`Så att kollegorna ser vem som kan låsa upp plattan. Namnet lämnar inte plattan.`
          }
          value={name}
          error={error}
          autoCapitalize="words"
          onInput={setName}
          onEnter={toPin}
        />
        <Button key="pin" kind="primary" size="large" wide onClick={toPin}>
          {t`Välj pinkod`}
        </Button>
      </>
    );
  return (
    <>
      <PinPad
        key={stage.at}
        label={stage.at === 'first' ? t`Välj en pinkod med sex siffror` : t`Skriv samma pinkod igen`}
        keysLabel={t`Siffror`}
        eraseLabel={t`Radera sista siffran`}
        countText={(entered, length) => t`${entered} av ${length} siffror`}
        length={PIN_LENGTH}
        busy={busy}
        error={error ?? fault}
        onComplete={stage.at === 'first' ? onFirst : onSecond}
      />
      <Button
        key="back"
        kind="quiet"
        onClick={() => {
          setError(undefined);
          setStage({ at: stage.at === 'second' ? 'first' : 'name' });
        }}
      >
        {stage.at === 'second' ? t`Börja om med en annan pinkod` : t`Ändra namnet`}
      </Button>
    </>
  );
}
