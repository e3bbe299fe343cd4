import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { BadgeCheck } from 'lucide-preact';
import { type SetAsideRun } from '../../../../domain/vote/set-aside.ts';
import { confirmSetAside, type ConfirmRefusal } from '../../../../domain/vote/set-aside-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';

export type ConfirmDialogProps = {
  run: SetAsideRun;
  /** Whether the one at the screen made the run: then somebody else in the room must stand for it too. */
  own: boolean;
  /** What is confirmed, in figures. */
  summary: string;
  onClose: () => void;
};

/** The second person's word. After it nothing of the run can be undone. */
export function ConfirmDialog({ run, own, summary, onClose }: ConfirmDialogProps) {
  const { office } = useOffice();
  const { voting } = useCycle();
  const serial = useSerial(office.sync);
  const [witness, setWitness] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const confirm = async () => {
    setRefusal(undefined);
    const decided = confirmSetAside(
      run,
      {
        witness: own ? witness : undefined,
        member: office.member.name,
        witnessAllowed: voting.secondPerson === 'witness',
      },
      office.log.env(),
    );
    if (!decided.ok) return setRefusal(refusalWords(decided.refusal));
    if (!(await serial.send(`confirm ${run.id} ${witness}`, () => decided.value))) return;
    onClose();
    showToast({ kind: 'done', text: t`Dubbelrösterna är avgjorda.` });
  };
  return (
    <Dialog
      open
      title={t`Bekräfta det som läggs åt sidan?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Vänta`}</Button>
          <Button
            kind="primary"
            icon={BadgeCheck}
            busy={serial.state.step === 'sending'}
            onClick={() => void confirm()}
          >
            {t`Bekräfta`}
          </Button>
        </>
      }
    >
      <p>{summary}</p>
      <p>{t`Det går inte att ångra. Det som läggs åt sidan räknas inte, och kontrollsummorna publiceras.`}</p>
      {own && (
        <TextInput
          label={t`Vem har gått igenom det tillsammans med dig?`}
          hint={t`Den andra personen skriver sitt namn själv.`}
          value={witness}
          onInput={setWitness}
          error={refusal}
        />
      )}
      {!own && refusal !== undefined && <Notice kind="problem" live="now" title={refusal} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
    </Dialog>
  );
}

function refusalWords({ code, params }: ConfirmRefusal): string {
  switch (code) {
    case 'set-aside.confirmed':
      return t`Någon annan har redan bekräftat.`;
    case 'set-aside.not-whole':
      return t`Hela listan är inte framme här än. Vänta en stund.`;
    case 'set-aside.second-person':
      return t`Skriv vem den andra personen är.`;
    case 'set-aside.same-person': {
      const { name = '' } = params;
      return t`${name} är du själv. Den andra ska vara någon annan.`;
    }
  }
}
