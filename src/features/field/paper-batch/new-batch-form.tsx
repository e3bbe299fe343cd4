import { t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import type { Contest } from '../../../domain/vote/contest.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import css from './paper-batch.module.css';
import type { NewBatchFaults } from './new-batch.tsx';

export type NewBatchFormProps = {
  contests: readonly Contest[];
  contest: string;
  onContest: (contest: string) => void;
  number: string;
  onNumber: (typed: string) => void;
  declared: string;
  onDeclared: (typed: string) => void;
  faults: NewBatchFaults;
  busy: boolean;
  onOpen: () => void;
  onBack: () => void;
};

/** Three answers, the last of which nobody can guess: it stands first when there is one vote alone. */
export function NewBatchForm(props: NewBatchFormProps) {
  const { contests, faults } = props;
  const form = useId();
  return (
    <Screen
      top={<TopBar back={{ label: t`Buntar`, onClick: props.onBack }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide type="submit" form={form} busy={props.busy}>
            {t`Öppna bunten`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={t`Ny bunt`}
        lead={t`Räkna sedlarna för hand först. Antalet är det vi stämmer av mot.`}
      />
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
        {contests.length > 1 && (
          <ChoiceList
            label={t`Vilken omröstning?`}
            layout="grid"
            value={props.contest}
            onChange={props.onContest}
            options={contests.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          label={t`Hur många sedlar?`}
          hint={t`Så många som du räknade till. Högst 200.`}
          inputMode="numeric"
          size={5}
          value={props.declared}
          onInput={props.onDeclared}
          error={faults.declared}
          autofocus
        />
        <TextInput
          label={t`Buntens nummer`}
          hint={t`Skriv samma nummer på lappen runt bunten.`}
          inputMode="numeric"
          size={5}
          value={props.number}
          onInput={props.onNumber}
          error={faults.number}
        />
      </form>
    </Screen>
  );
}
