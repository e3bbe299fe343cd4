import { t } from '@lingui/core/macro';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useConcernActs } from './use-concern-acts.ts';

/** Erases a concern that was looked after: what is kept of it stands in another register by then. */
export function RemoveConcern({ id, onClose }: { id: string; onClose: () => void }) {
  const acts = useConcernActs();
  const remove = async () => {
    if (await acts.remove(id)) onClose();
  };
  return (
    <Dialog
      open
      title={t`Radera det förseglade?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Behåll det`}</Button>
          <Button kind="danger" busy={acts.busy} onClick={() => void remove()}>
            {t`Radera för gott`}
          </Button>
        </>
      }
    >
      <p>
        {t`Det försvinner från servern och allas webbläsare, och går inte att få tillbaka. Hör först med den som läste det att inget mer behövs.`}
      </p>
      {acts.failure && <Notice kind="problem" live="now" title={acts.failure} />}
    </Dialog>
  );
}
