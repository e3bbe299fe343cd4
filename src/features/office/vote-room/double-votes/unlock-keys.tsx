import { t } from '@lingui/core/macro';
import { LockKeyholeOpen } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { OfficeKey } from '../../../../domain/cycle/office-key.ts';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { UnlockForm } from '../../key/unlock-form.tsx';
import { useOffice, useTimeZone } from '../../office-context.ts';
import { shortTime } from '../../words/short-time.ts';

export type UnlockKeysProps = {
  /** Every office key there is, the one in use first. */
  officeKeys: readonly OfficeKey[];
  /** One more is unlocked. */
  onUnlocked: () => void;
};

/** Unlocks the office key that the outsides are sealed to; an older one too, where it was changed during the vote. */
export function UnlockKeys({ officeKeys, onUnlocked }: UnlockKeysProps) {
  const { keys } = useOffice();
  const [current, ...older] = officeKeys;
  if (!current) return <Notice kind="problem" title={t`Kontorsnyckeln finns inte i den här webbläsaren`} />;
  const lockedOlder = older.filter(({ id }) => !keys.get(id));
  return (
    <>
      {keys.get(current.id) ? (
        <Notice kind="success" icon={LockKeyholeOpen} title={t`Kontorsnyckeln är upplåst här`}>
          {t`Tills du stänger sidan eller loggar ut.`}
        </Notice>
      ) : (
        <Card
          title={t`Lås upp kontorsnyckeln`}
          note={t`Med den öppnas rösternas ytterkuvert, här i webbläsaren. Innerkuverten förblir låsta.`}
        >
          <Unlock officeKey={current} onUnlocked={onUnlocked} />
        </Card>
      )}
      {lockedOlder.length > 0 && (
        <Disclosure summary={t`Byttes kontorsnyckeln medan röstningen pågick?`}>
          {lockedOlder.map((officeKey) => (
            <OlderKey key={officeKey.id} officeKey={officeKey} onUnlocked={onUnlocked} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function OlderKey({ officeKey, onUnlocked }: { officeKey: OfficeKey; onUnlocked: () => void }) {
  const { now } = useOffice();
  const timeZone = useTimeZone();
  const [open, setOpen] = useState(false);
  const made = officeKey.made ? shortTime(officeKey.made.at, timeZone, now) : '–';
  if (open) return <p>{t`Nyckeln från ${made} är upplåst.`}</p>;
  return (
    <Card level={3} title={t`Nyckeln som gjordes ${made}`}>
      <Unlock
        officeKey={officeKey}
        onUnlocked={() => {
          setOpen(true);
          onUnlocked();
        }}
      />
    </Card>
  );
}

function Unlock({ officeKey, onUnlocked }: { officeKey: OfficeKey; onUnlocked: () => void }) {
  const { keys } = useOffice();
  return (
    <UnlockForm
      officeKey={officeKey}
      act={t`Lås upp nyckeln`}
      onUnlocked={(opening) => {
        keys.keep(officeKey.id, opening);
        onUnlocked();
      }}
    />
  );
}
