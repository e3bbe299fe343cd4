import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { OfficeKey } from '../../../../domain/cycle/office-key.ts';
import { OPENING_REASON_MAX } from '../../../../domain/ideas/contact-opening.ts';
import type { OpeningKey } from '../../../../sealing/hpke.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { UnlockForm } from '../../key/unlock-form.tsx';
import form from '../../shell/form.module.css';
import { counterText } from '../../words/counter-words.ts';

/** What came of opening: the details, or why not, in words. */
export type Opened = { readonly texts: readonly string[] } | { readonly why: string };

export type OpenContactDialogProps = {
  /** The key whose words must be typed first; undefined once it is unlocked here. */
  locked: OfficeKey | undefined;
  onUnlocked: (opening: OpeningKey) => void;
  onOpen: (reason: string) => Promise<Opened>;
  onClose: () => void;
};

/** Reads contact details, for a reason that is written down before they are shown. Closed, they are forgotten. */
export function OpenContactDialog({ locked, onUnlocked, onOpen, onClose }: OpenContactDialogProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const open = async () => {
    if (busy) return;
    setBusy(true);
    setOpened(await onOpen(reason));
    setBusy(false);
  };
  const shown = opened && 'texts' in opened ? opened.texts : undefined;
  return (
    <Dialog
      open
      title={t`Visa kontaktuppgifter`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        shown ? (
          <Button kind="primary" onClick={onClose}>
            {t`Dölj dem igen`}
          </Button>
        ) : (
          !locked && (
            <Button kind="primary" busy={busy} onClick={() => void open()}>
              {t`Visa dem`}
            </Button>
          )
        )
      }
    >
      <div class={form['group']}>
        {shown ? (
          <>
            {shown.map((text, at) => (
              <p key={at}>
                <strong>
                  <bdi>{text}</bdi>
                </strong>
              </p>
            ))}
            <p>{t`De finns bara på skärmen. Hör av dig om idén, och inte om annat.`}</p>
          </>
        ) : locked ? (
          <>
            <p>{t`De är förseglade till kontorsnyckeln. Skriv orden som låser upp den. Nyckeln glöms när du loggar ut.`}</p>
            <UnlockForm officeKey={locked} act={t`Lås upp nyckeln`} onUnlocked={onUnlocked} />
          </>
        ) : (
          <TextArea
            label={t`Varför behöver du nå personen?`}
            hint={t`Det sparas med ditt namn, och samordnarna kan läsa det.`}
            value={reason}
            onInput={setReason}
            autofocus
            rows={2}
            error={opened && 'why' in opened ? opened.why : undefined}
            counter={{ limit: OPENING_REASON_MAX, text: counterText }}
          />
        )}
      </div>
    </Dialog>
  );
}
