import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import css from './check-in.module.css';
import { UndoDialog } from './undo-dialog.tsx';
import type { Ending } from './use-release.ts';

export type PaperEndDialogProps = {
  /** When the voter was let in. */
  time: string;
  busy: boolean;
  fault: string | undefined;
  onEnd: (ending: Ending) => void;
  onClose: () => void;
};

/** A voter who was given a sheet of paper: they left with the box empty-handed, or it was a mistake. */
export function PaperEndDialog({ time, busy, fault, onEnd, onClose }: PaperEndDialogProps) {
  const [undoing, setUndoing] = useState(false);
  if (undoing)
    return (
      <UndoDialog
        open
        channel="paper"
        busy={busy}
        fault={fault}
        onUndo={(reason) => onEnd({ how: 'undone', reason })}
        onClose={onClose}
      />
    );
  return (
    <Dialog open title={t`Avprickningen kl. ${time}`} onClose={onClose} closeLabel={t`Stäng`}>
      <div class={css['choices']}>
        <p>{t`Personen fick en röstsedel på papper. Vad ska ändras?`}</p>
        {fault !== undefined && (
          <Notice kind="problem" live="now" title={t`Avprickningen står kvar`}>
            {fault}
          </Notice>
        )}
        <Button wide busy={busy} onClick={() => onEnd({ how: 'left' })}>
          {t`Personen gick utan att rösta`}
        </Button>
        <Button wide busy={busy} onClick={() => setUndoing(true)}>
          {t`Ångra avprickningen`}
        </Button>
      </div>
    </Dialog>
  );
}
