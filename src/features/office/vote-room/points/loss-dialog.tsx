import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { FileX } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';

/** What was written, and what is wrong with it. */
export type LossFault = { readonly field: 'reason' | 'witness' | undefined; readonly text: string };

export type LossDialogProps = {
  /** What is given up, and how much of it is missing. */
  title: string;
  more: string;
  /** What the first of the two has written, for the second to agree to. */
  first: { readonly name: string; readonly reason: string } | undefined;
  /** Whether somebody in the room may sign as the second. */
  witnesses: boolean;
  busy: boolean;
  fault: LossFault | undefined;
  failure: string | undefined;
  onSign: (reason: string, witness: string) => void;
  onClose: () => void;
};

/** Signs that something will not come, or will stay as it is: two people, and a reason that is published. */
export function LossDialog(props: LossDialogProps) {
  const { title, more, first, witnesses, busy, fault, failure } = props;
  const [reason, setReason] = useState(first?.reason ?? '');
  const [witness, setWitness] = useState('');
  return (
    <Dialog
      open
      title={t`Avskriv: ${title}?`}
      closeLabel={t`Stäng`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t`Vänta på det`}</Button>
          <Button kind="danger" icon={FileX} busy={busy} onClick={() => props.onSign(reason, witness)}>
            {t`Skriv under`}
          </Button>
        </>
      }
    >
      <p>{more}</p>
      <p>
        {t`Räkningen väntar då inte längre. Kommer det senare lämnas det utanför. Två personer ska skriva under, och det går inte att ångra.`}
      </p>
      {first && (
        <Notice kind="info" title={t`${first.name} har skrivit under`}>
          {first.reason}
        </Notice>
      )}
      <TextArea
        label={t`Varför?`}
        hint={t`Skälet publiceras tillsammans med resultatet. Skriv inga namn på invånare.`}
        value={reason}
        onInput={setReason}
        rows={3}
        error={fault?.field === 'reason' ? fault.text : undefined}
      />
      {witnesses && (
        <TextInput
          label={t`Vittne på plats`}
          optional={t`valfritt`}
          hint={t`Finns den andra här, utan konto? Då skriver hon eller han sitt namn. Annars skriver en annan inloggad under senare.`}
          value={witness}
          onInput={setWitness}
          error={fault?.field === 'witness' ? fault.text : undefined}
        />
      )}
      {fault && fault.field === undefined && <Notice kind="problem" live="now" title={fault.text} />}
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
