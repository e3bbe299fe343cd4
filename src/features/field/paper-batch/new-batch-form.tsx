import { t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import { BATCH_SHEETS_MAX, type OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName } from './batch-words.ts';
import css from './paper-batch.module.css';
import type { NewBatchFaults, TypedBundle } from './new-batch.tsx';

export type NewBatchFormProps = {
  styles: readonly AskedStyle[];
  reading: 'blind' | 'aloud';
  again: OpenedBatch | undefined;
  typed: TypedBundle & { readonly number: string };
  onType: (part: Partial<TypedBundle>) => void;
  faults: NewBatchFaults;
  busy: boolean;
  onOpen: () => void;
  onBack: () => void;
};

/** A few answers, the first of which nobody can guess: how many sheets there are. The second time, only who reads. */
export function NewBatchForm(props: NewBatchFormProps) {
  const { again, faults } = props;
  const form = useId();
  return (
    <Screen
      top={<TopBar back={{ label: t`Buntar`, onClick: props.onBack }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide type="submit" form={form} busy={props.busy}>
            {again ? t`Börja läsa` : t`Öppna bunten`}
          </Button>
        </ActionBar>
      }
    >
      {again ? (
        <PageHeader
          kicker={bundleName(again.opened.number, styleName(props.styles, again.opened.style))}
          title={t`Andra läsningen`}
          lead={t`Samma sedlar, i samma ordning, av en annan person. Det som skrevs första gången visas inte.`}
        />
      ) : (
        <PageHeader
          title={t`Ny bunt`}
          lead={t`Räkna sedlarna för hand först. Antalet är det vi stämmer av mot.`}
        />
      )}
      {faults.storage && (
        <Notice kind="problem" live="now" title={t`Bunten öppnades inte`}>
          {faults.storage}
        </Notice>
      )}
      <form
        id={form}
        class={css['form']}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          props.onOpen();
        }}
      >
        {!again && <TheBundle {...props} />}
        <WhoReads {...props} />
      </form>
    </Screen>
  );
}

const styleName = (styles: readonly AskedStyle[], style: string): string =>
  styles.find(({ id }) => id === style)?.name ?? '';

function TheBundle({ styles, reading, typed, onType, faults }: NewBatchFormProps) {
  return (
    <>
      {styles.length > 1 && (
        <ChoiceList
          label={t`Vilken röstsedel?`}
          layout="grid"
          value={typed.style}
          onChange={(style) => onType({ style })}
          options={styles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        label={t`Hur många sedlar?`}
        hint={t`Så många som du räknade till. Högst ${BATCH_SHEETS_MAX}.`}
        inputMode="numeric"
        size={5}
        value={typed.declared}
        onInput={(declared) => onType({ declared })}
        error={faults.declared}
        autofocus
      />
      <TextInput
        label={t`Buntens nummer`}
        hint={
          reading === 'blind'
            ? t`Det som står på lappen runt bunten. Samma nummer båda gångerna, också på en annan platta.`
            : t`Skriv samma nummer på lappen runt bunten.`
        }
        inputMode="numeric"
        size={5}
        value={typed.number}
        onInput={(number) => onType({ number })}
        error={faults.number}
      />
      <TextInput
        label={t`Förseglingens nummer`}
        hint={t`Det som satt på lådan som sedlarna låg i.`}
        optional={t`om lådan var förseglad`}
        autoCapitalize="characters"
        value={typed.seal}
        onInput={(seal) => onType({ seal })}
        error={faults.seal}
      />
    </>
  );
}

function WhoReads({ reading, again, typed, onType, faults }: NewBatchFormProps) {
  return (
    <>
      <TextInput
        label={reading === 'aloud' ? t`Vem läser upp?` : t`Vem skriver in?`}
        autoCapitalize="words"
        value={typed.reader}
        onInput={(reader) => onType({ reader })}
        error={faults.reader}
        autofocus={again !== undefined}
      />
      {reading === 'aloud' && (
        <TextInput
          label={t`Vem ser på?`}
          hint={t`Någon annan, som ser både sedeln och skärmen.`}
          autoCapitalize="words"
          value={typed.witness}
          onInput={(witness) => onType({ witness })}
          error={faults.witness}
        />
      )}
      {/* On the second reading a refusal can only be about what was taken over from the first. */}
      {again && (faults.number ?? faults.declared ?? faults.seal) && (
        <Notice kind="problem" live="now" title={t`Bunten öppnades inte`}>
          {faults.number ?? faults.declared ?? faults.seal}
        </Notice>
      )}
    </>
  );
}
