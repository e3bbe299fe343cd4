import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../../domain/ideas/triage.ts';
import { PASSED_TO_MAX } from '../../../domain/ideas/triage.ts';
import { MemberId } from '../../../domain/log/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { to as routes } from '../place.ts';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import { verdictMeaning, verdictName } from './triage-words.ts';

/** What needs more than a press: to whom it goes. */
export type Asked = Extract<Verdict['as'], 'fault' | 'question' | 'concern'>;

export const needsReceiver = (as: Verdict['as']): as is Asked =>
  as === 'fault' || as === 'question' || as === 'concern';

export type VerdictDialogProps = {
  as: Asked;
  /** Members who can look after a worry. */
  officers: readonly SelectOption[];
  /** Who concerns are sealed to; undefined while there is nobody with a key. */
  reader: string | undefined;
  /** To whom others went before, those most often first. */
  receivers: readonly string[];
  /** Resolves to why it was not saved. */
  onSave: (verdict: Verdict, note: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** To whom a fault report, a question or a worry goes. */
export function VerdictDialog(props: VerdictDialogProps) {
  const { as, officers, receivers, reader, onSave, onClose } = props;
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    const verdict = verdictOf(as, to.trim());
    if (!verdict) return setError(t`Välj vem som tar hand om det.`);
    setBusy(true);
    const why = await onSave(verdict, note);
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      title={verdictName(as)}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara`}
        </Button>
      }
    >
      <div class={form['group']}>
        <p>{verdictMeaning(as)}</p>
        {as === 'concern' && <NotSealed reader={reader} />}
        {as === 'concern' ? (
          <Select
            label={t`Vem tar hand om det?`}
            prompt={t`Välj person`}
            value={to}
            onChange={setTo}
            options={officers}
            error={error}
          />
        ) : (
          <TextInput
            label={as === 'fault' ? t`Till vem skickas den?` : t`Vem svarar?`}
            hint={
              as === 'fault'
                ? t`Till exempel Gatukontoret. Du skickar den själv, på ert vanliga sätt.`
                : undefined
            }
            optional={as === 'question' ? t`valfritt` : undefined}
            value={to}
            onInput={setTo}
            onEnter={() => void save()}
            error={error}
            autofocus
            counter={{ limit: PASSED_TO_MAX, text: counterText }}
          />
        )}
        {as !== 'concern' && receivers.length > 0 && (
          <div class={form['actions']}>
            {receivers.map((name) => (
              <Button key={name} kind="quiet" onClick={() => setTo(name)}>
                {name}
              </Button>
            ))}
          </div>
        )}
        <TextArea label={t`Anteckning`} optional={t`valfritt`} rows={2} value={note} onInput={setNote} />
      </div>
    </Dialog>
  );
}

/** That the words stay readable for now, and what it takes to seal them. */
function NotSealed({ reader }: { reader: string | undefined }) {
  return reader === undefined ? (
    <Notice kind="info" title={t`Ingen är utsedd att ta emot oro`} href={routes.concerns}>
      {t`Tills vidare döljs texten bara på skärmen. En samordnare utser någon, och då går den att försegla.`}
    </Notice>
  ) : (
    <Notice kind="info" title={t`En samordnare förseglar den`}>
      {t`Tills dess döljs texten bara på skärmen. Sedan kan ${reader} läsa den, och ingen annan.`}
    </Notice>
  );
}

function verdictOf(as: Asked, to: string): Verdict | undefined {
  switch (as) {
    case 'fault':
      return { as, passedTo: to };
    case 'question':
      return to === '' ? { as } : { as, passedTo: to };
    case 'concern': {
      const officer = MemberId.safeParse(to);
      return officer.success ? { as, officer: officer.data } : undefined;
    }
  }
}
