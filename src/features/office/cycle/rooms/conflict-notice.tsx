import { t } from '@lingui/core/macro';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { ChangeList } from './change-list.tsx';
import type { CycleChange } from './cycle-facts.ts';

type ConflictNoticeProps = {
  /** From what stands now, which somebody else wrote, to what is written here. */
  changes: readonly CycleChange[];
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else changed the same room while one was writing: both are shown, and one is chosen. */
export function ConflictNotice({ changes, onMine, onTheirs }: ConflictNoticeProps) {
  return (
    <Notice
      kind="warning"
      live="now"
      title={t`Någon annan har ändrat det här medan du skrev`}
      actions={
        <>
          <Button onClick={onMine}>{t`Behåll det jag har skrivit`}</Button>
          <Button onClick={onTheirs}>{t`Ta det som står nu`}</Button>
        </>
      }
    >
      <p>{t`Före är det som står nu, efter är ditt. Inget är sparat förrän du väljer och sparar.`}</p>
      <ChangeList changes={changes} />
    </Notice>
  );
}
