import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LockKeyholeOpen } from 'lucide-preact';
import type { OfficeKey } from '../../../domain/cycle/office-key.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';
import { unwrapOfficeKey } from '../../../sealing/office-key.ts';
import { readWords } from '../../../sealing/words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { unreadWords } from '../words/unread-words.ts';

export type UnlockFormProps = {
  officeKey: Pick<OfficeKey, 'id' | 'kept'>;
  /** What the button says. */
  act: string;
  onUnlocked: (opening: OpeningKey) => void;
};

/** Takes the six words and opens the key with them, in memory alone. */
export function UnlockForm({ officeKey, act, onUnlocked }: UnlockFormProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const unlock = async () => {
    const words = readWords(typed);
    if (!words.ok) return setError(unreadWords(words.refusal));
    const wrapped = officeKey.kept?.wrapped;
    if (!wrapped)
      return setError(
        t`Den låsta nyckeln finns inte i den här webbläsaren än. Hämta från servern och försök igen.`,
      );
    setBusy(true);
    const opening = await unwrapOfficeKey(wrapped, words.value, officeKey.id);
    setBusy(false);
    if (!opening)
      return setError(t`Orden hör inte till den här nyckeln. Kontrollera ordningen och bladets datum.`);
    setTyped('');
    setError(undefined);
    onUnlocked(opening);
  };

  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void unlock();
      }}
    >
      <TextInput
        label={t`De sex orden`}
        hint={t`I ordning, med mellanslag mellan. De finns på bladet som skrevs ut när nyckeln gjordes.`}
        value={typed}
        onInput={setTyped}
        error={error}
        autoCapitalize="off"
        spellCheck={false}
      />
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={LockKeyholeOpen} busy={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
