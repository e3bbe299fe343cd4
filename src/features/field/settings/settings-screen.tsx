import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { storageFailure } from '../../../i18n/words.ts';
import type { TabletSettings } from '../../../storage/tablet-settings.ts';
import { StorageError } from '../../../storage/store.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useField } from '../field-context.ts';
import { PinGate } from '../pin-gate.tsx';
import { FacilitatorForm } from '../setup/facilitator-form.tsx';
import { RecoverySheet } from '../setup/recovery-sheet.tsx';
import { SettingsView } from './settings-view.tsx';
import { useFacilitators } from '../setup/use-facilitators.ts';

/** What a PIN must open first: who may leave the kiosk is not for whoever holds the tablet. */
type Guarded =
  { readonly act: 'add' } | { readonly act: 'remove'; readonly name: string } | { readonly act: 'renew' };

/** The settings of this tablet, wired. */
export function SettingsScreen() {
  const { tablet, settings, event } = useField();
  const [asked, setAsked] = useState<Guarded>();
  const [unlocked, setUnlocked] = useState(false);
  const [recovery, setRecovery] = useState<string>();
  const [fault, setFault] = useState<string>();
  const facilitators = useFacilitators((code) => {
    setRecovery(code);
    setAsked(undefined);
  });
  const carryOut = (guarded: Guarded) => {
    if (guarded.act === 'remove') facilitators.remove(guarded.name);
    if (guarded.act === 'renew') facilitators.renew();
    setAsked(guarded.act === 'add' ? guarded : undefined);
  };
  const ask = (guarded: Guarded) => {
    const open = unlocked || settings.facilitators.length === 0;
    if (open) carryOut(guarded);
    else setAsked(guarded);
  };
  const change = (part: Partial<TabletSettings>) => {
    void tablet.settings.change(part).then(
      () => setFault(undefined),
      (error: unknown) =>
        setFault(storageFailure(error instanceof StorageError ? error.code : 'storage.failed')),
    );
  };

  if (recovery !== undefined)
    return (
      <RecoverySheet code={recovery} tabletNumber={tablet.number} onDone={() => setRecovery(undefined)} />
    );
  if (asked && !unlocked && settings.facilitators.length > 0)
    return (
      <PinGate
        tablet={tablet}
        title={t`Skriv din pinkod`}
        onOpen={() => {
          setUnlocked(true);
          carryOut(asked);
        }}
        onCancel={() => setAsked(undefined)}
      />
    );
  if (asked?.act === 'add')
    return (
      <Screen top={<TopBar back={{ label: t`Tillbaka`, onClick: () => setAsked(undefined) }} />}>
        <PageHeader title={t`En dialogledare till`} />
        <FacilitatorForm
          taken={settings.facilitators.map(({ name }) => name)}
          busy={facilitators.busy}
          fault={facilitators.fault}
          onSave={facilitators.add}
        />
      </Screen>
    );
  return (
    <SettingsView
      settings={settings}
      eventName={event?.plan.name}
      tabletNumber={tablet.number}
      busy={facilitators.busy}
      fault={fault ?? facilitators.fault}
      onChange={change}
      onAdd={() => ask({ act: 'add' })}
      onRemove={(name) => ask({ act: 'remove', name })}
      onRenew={() => ask({ act: 'renew' })}
    />
  );
}
