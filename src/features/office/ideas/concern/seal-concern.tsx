import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { concernReader } from '../../../../domain/ideas/concern-officer.ts';
import { photosOf } from '../../../../domain/ideas/photo-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useOffice } from '../../office-context.ts';
import { removalOf } from '../erasure/idea-erasure.tsx';
import { isLeft } from './concern-left.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { useConcernActs } from './use-concern-acts.ts';

/** Hands an idea over to the officer, once whoever does it has read what that means. */
export function SealConcern({ id, onClose }: { id: string; onClose: () => void }) {
  const { office, state } = useOffice();
  const acts = useConcernActs();
  const [pressed, setPressed] = useState(false);
  const reader = concernReader(state, office.log.process);
  const left = isLeft(state, id);
  const run = async (act: Promise<boolean>) => {
    setPressed(true);
    if (await act) onClose();
    setPressed(false);
  };
  const close = () => {
    acts.drop();
    onClose();
  };
  if (!reader) {
    return (
      <Dialog
        open
        title={t`Försegla oron?`}
        closeLabel={t`Stäng`}
        onClose={close}
        actions={<Button onClick={close}>{t`Stäng`}</Button>}
      >
        <Notice kind="problem" live="now" title={t`Ingen är längre utsedd att ta emot oro`} />
      </Dialog>
    );
  }
  return (
    <SealDialog
      officer={reader.officer.name}
      self={reader.officer.id === office.member.id}
      removal={removalOf({ id }, state)}
      photos={photosOf(state, id).length}
      left={left && !pressed}
      busy={acts.busy || pressed}
      failure={acts.failure}
      onSeal={() => void run(left ? acts.erase(id) : acts.seal(id))}
      onClose={close}
    />
  );
}
