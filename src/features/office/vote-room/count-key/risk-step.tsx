import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { KeyRound } from 'lucide-preact';
import type { Split } from '../../../../domain/vote/count-key-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import form from '../../shell/form.module.css';
import css from './count-key.module.css';
import { riskWords } from './split-words.ts';

export type RiskStepProps = {
  split: Split;
  busy: boolean;
  /** Why it came to nothing, and what to do. */
  failure: { readonly title: string; readonly more: string } | undefined;
  onMake: () => void;
  onBack: () => void;
};

/** What can be lost, to be read before there is anything to lose. */
export function RiskStep({ split, busy, failure, onMake, onBack }: RiskStepProps) {
  const [read, setRead] = useState(false);
  const [checked, setChecked] = useState(false);
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (read && !busy) onMake();
      }}
    >
      <Risks split={split} />
      <Checkbox
        label={t`Vi har läst det här, och vet var varje blad ska ligga`}
        checked={read}
        onChange={setRead}
        error={checked && !read ? t`Läs igenom och kryssa i rutan först.` : undefined}
      />
      <p>
        {t`Nyckeln görs här, i din webbläsare. Ha nät och en skrivare till hands. Varje blad visas en enda gång.`}
      </p>
      {failure && (
        <Notice kind="problem" live="now" title={failure.title}>
          {failure.more}
        </Notice>
      )}
      <div class={form['actions']}>
        <Button onClick={onBack} disabled={busy}>{t`Tillbaka till namnen`}</Button>
        <Button kind="primary" type="submit" icon={KeyRound} busy={busy}>
          {failure ? t`Försök igen` : t`Gör nyckeln`}
        </Button>
      </div>
    </form>
  );
}

/** What losing sheets means for this very split. */
export function Risks({ split }: { split: Split }) {
  return (
    <ul class={css['risks']}>
      {riskWords(split).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
