import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ERASURE_REASON_MAX } from '../../../../domain/ideas/erasure.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { counterText } from '../../words/counter-words.ts';

export type LiftDialogProps = {
  /** Whether everybody can read it again once it is lifted. */
  published: boolean;
  busy: boolean;
  failure: string | undefined;
  onLift: (reason: string) => void;
  onClose: () => void;
};

/** Lets an idea be worked with again. */
export function LiftDialog({ published, busy, failure, onLift, onClose }: LiftDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      title={t`Häv begränsningen?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => onLift(reason)}>
          {t`Häv begränsningen`}
        </Button>
      }
    >
      <p>
        {published
          ? t`Idén går att arbeta med igen, och den publicerade texten visas för alla som förut.`
          : t`Idén går att arbeta med igen.`}
      </p>
      <TextArea
        label={t`Varför?`}
        hint={t`Skälet sparas, och kan läsas av alla som loggar in på kontoret.`}
        value={reason}
        onInput={setReason}
        autofocus
        rows={3}
        counter={{ limit: ERASURE_REASON_MAX, text: counterText }}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
