import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CHECK_IN_REASON_MAX } from '../../../domain/vote/check-in.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import css from './check-in.module.css';
import { undoReasons } from './reasons.ts';

export type UndoDialogProps = {
  open: boolean;
  /** What has to be taken back: a sheet of paper, or nothing but the tablet. */
  channel: 'tablet' | 'paper';
  busy: boolean;
  fault: string | undefined;
  onUndo: (reason: string) => void;
  onClose: () => void;
};

const OTHER = 'other';

/** Taking a check-in back: the reason goes to the office. */
export function UndoDialog({ open, channel, busy, fault, onUndo, onClose }: UndoDialogProps) {
  const [chosen, setChosen] = useState('');
  const [own, setOwn] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = chosen === OTHER ? own.trim() : chosen;
  return (
    <Dialog
      open={open}
      title={t`Ångra avprickningen?`}
      onClose={onClose}
      closeLabel={t`Stäng`}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt den stå`}</Button>
          <Button
            kind="danger"
            busy={busy}
            onClick={() => {
              setAsked(true);
              if (reason !== '' && reason.length <= CHECK_IN_REASON_MAX) onUndo(reason);
            }}
          >
            {t`Ångra avprickningen`}
          </Button>
        </>
      }
    >
      <div class={css['choices']}>
        <p>
          {channel === 'paper'
            ? t`Ta tillbaka röstsedeln och lägg den bland de kasserade. Sedan kan personen prickas av igen.`
            : t`Ingen röst är lagd. Sedan kan personen prickas av igen.`}
        </p>
        {fault !== undefined && (
          <Notice kind="problem" live="now" title={t`Avprickningen står kvar`}>
            {fault}
          </Notice>
        )}
        <ChoiceList
          label={t`Varför?`}
          value={chosen}
          onChange={setChosen}
          options={[
            ...undoReasons().map((each) => ({ value: each, label: each })),
            { value: OTHER, label: t`Något annat` },
          ]}
          error={asked && chosen === '' ? t`Välj en anledning.` : undefined}
        />
        {chosen === OTHER && (
          <TextInput
            label={t`Anledning`}
            hint={t`Skriv inga namn.`}
            value={own}
            onInput={setOwn}
            counter={{ limit: CHECK_IN_REASON_MAX, text: (used, limit) => t`${used} av ${limit} tecken` }}
            error={asked && reason === '' ? t`Skriv en anledning.` : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
