import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Eraser } from 'lucide-preact';
import { ERASURE_REASON_MAX, type ErasureOutcome } from '../../../../domain/ideas/erasure.ts';
import type { WrittenOutcome } from '../../../../domain/ideas/erasure-decisions.ts';
import { normalizeCode, printCode } from '../../../../domain/log/receipt-code.ts';
import { Button } from '../../../../ui/button.tsx';
import { ChoiceList } from '../../../../ui/choice-list.tsx';
import { CodeInput } from '../../../../ui/code-input.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { to } from '../../place.ts';
import form from '../../shell/form.module.css';
import { counterText } from '../../words/counter-words.ts';
import css from '../ideas.module.css';
import { RemovalLists, type Removal } from './removal-lists.tsx';

const OUTCOMES = ['erased', 'restricted', 'refused'] as const;

export type DecideDialogProps = {
  /** What the idea's receipt says, which whoever erases it types. */
  receipt: string;
  /** The lines of the adopted plan; none while no plan is adopted. */
  clauses: readonly string[];
  removal: Removal;
  busy: boolean;
  failure: string | undefined;
  onDecide: (outcome: WrittenOutcome) => void;
  onClose: () => void;
};

/** Decides a request: what each choice does is said before it is made. */
export function DecideDialog(props: DecideDialogProps) {
  const { receipt, clauses, busy, failure } = props;
  const [as, setAs] = useState<ErasureOutcome['as']>();
  const [clause, setClause] = useState('');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [wrongCode, setWrongCode] = useState(false);
  const decide = () => {
    if (as === undefined) return;
    const wrong = as === 'erased' && normalizeCode(typed) !== receipt;
    setWrongCode(wrong);
    if (!wrong) props.onDecide({ as, reason, clause });
  };
  return (
    <Dialog
      open
      width="wide"
      title={t`Besluta om radering`}
      closeLabel={t`Stäng`}
      onClose={props.onClose}
      actions={
        as !== undefined && (
          <Button
            kind={as === 'erased' ? 'danger' : 'primary'}
            icon={as === 'erased' ? Eraser : undefined}
            busy={busy}
            onClick={decide}
          >
            {actWords(as)}
          </Button>
        )
      }
    >
      <div class={form['group']}>
        <ChoiceList
          label={t`Vad blir beslutet?`}
          value={as ?? ''}
          onChange={(value) => setAs(OUTCOMES.find((each) => each === value))}
          options={[
            {
              value: 'erased',
              label: t`Radera`,
              hint: t`När gallringsplanen tillåter det. Orden försvinner överallt, och det går inte att ångra.`,
              disabled: clauses.length === 0,
            },
            {
              value: 'restricted',
              label: t`Begränsa`,
              hint: t`När idén måste sparas. Den avpubliceras och används inte mer. Bara samordnare kan läsa den.`,
            },
            { value: 'refused', label: t`Avslå`, hint: t`Allt blir som det är.` },
          ]}
        />
        {clauses.length === 0 && (
          <Notice kind="info" title={t`Ingen gallringsplan är antagen`} href={to.safeguard('retention')}>
            {t`Utan den får idén inte raderas. Den kan begränsas.`}
          </Notice>
        )}
        {as === 'erased' && (
          <>
            <ChoiceList
              label={t`Vilken punkt i gallringsplanen tillåter det?`}
              value={clause}
              onChange={setClause}
              options={clauses.map((line) => ({ value: line, label: <bdi>{line}</bdi> }))}
            />
            <RemovalLists removal={props.removal} />
          </>
        )}
        {as !== undefined && (
          <TextArea
            label={t`Skäl`}
            hint={as === 'erased' ? erasedHint() : toldHint()}
            value={reason}
            onInput={setReason}
            rows={3}
            counter={{ limit: ERASURE_REASON_MAX, text: counterText }}
          />
        )}
        {as === 'refused' && (
          <p class={css['quiet']}>
            {t`På svarssidan står också att beslutet kan överklagas till förvaltningsrätten inom tre veckor, och att man kan klaga hos Integritetsskyddsmyndigheten.`}
          </p>
        )}
        {as === 'erased' && (
          <CodeInput
            label={t`Skriv idéns kvittokod`}
            hint={codeHint(receipt)}
            value={typed}
            onInput={setTyped}
            groups={[4, 4]}
            error={wrongCode ? t`Det är inte den här idéns kod.` : undefined}
          />
        )}
        {failure && <Notice kind="problem" live="now" title={failure} />}
      </div>
    </Dialog>
  );
}

const erasedHint = (): string =>
  t`Skälet sparas, och kan läsas av alla som loggar in på kontoret. Skriv inga namn och inget av det som stod i idén.`;

const toldHint = (): string =>
  t`Den som har kvittot läser skälet på svarssidan, och alla som loggar in på kontoret kan läsa det. Skriv inga namn.`;

function codeHint(receipt: string): string {
  const code = printCode(receipt);
  return t`${code}. Då vet du att det är rätt idé.`;
}

function actWords(as: ErasureOutcome['as']): string {
  switch (as) {
    case 'erased':
      return t`Radera för gott`;
    case 'restricted':
      return t`Begränsa idén`;
    case 'refused':
      return t`Avslå begäran`;
  }
}
