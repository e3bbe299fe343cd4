import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useCell } from '../ui/cell.ts';
import { Notice } from '../ui/notice.tsx';
import { applyUpdate, update } from './update.ts';
import css from './update-notice.module.css';

/** At the office a person chooses the moment for a new version. */
export function UpdateNotice() {
  const [coming, setComing] = useState(false);
  if (useCell(update) === 'none') return null;
  const letIn = () => {
    setComing(true);
    applyUpdate();
  };
  return (
    <div class={css['corner']}>
      <Notice
        kind="info"
        live="polite"
        title={t`Det finns en ny version av Torg`}
        actions={
          <Button busy={coming} onClick={letIn}>
            {t`Byt till den nya`}
          </Button>
        }
      >
        {t`Spara det du håller på med först.`}
      </Notice>
    </div>
  );
}
