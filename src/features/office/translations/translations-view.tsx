import { plural, t } from '@lingui/core/macro';
import { Languages, SearchX } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { TEXTS_ABOUT, type TextAbout } from '../../../domain/translation/text-unit.ts';
import type { Coverage } from '../../../domain/translation/unit-state.ts';
import { number } from '../../../i18n/format.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Pager } from '../ideas/pager.tsx';
import { to } from '../place.ts';
import { CoverageTable } from './coverage-table.tsx';
import { QUEUE_STATES, type QueueFilter, unitAddress } from './queue-address.ts';
import type { QueueRow } from './queue-rows.ts';
import { aboutName, languageTitle, queueStateName, stateLook, stateName } from './translation-words.ts';
import css from './translations.module.css';

export type LanguageCoverage = { readonly language: string; readonly counts: Coverage };

export type TranslationsViewProps = {
  coverage: readonly LanguageCoverage[];
  /** How far the ballots have come. */
  ballots: ComponentChildren;
  /** Texts in all, whatever their language. */
  total: number;
  filter: QueueFilter;
  onFilter: (part: Partial<QueueFilter>) => void;
  /** Texts that the filter lets through, and those of them on this page. */
  found: number;
  rows: readonly QueueRow[];
  /** The text to begin with. */
  first: string | undefined;
  page: number;
  pages: number;
  onPage: (page: number) => void;
  locale: string;
};

/** How far every language has come, and the texts of one of them. */
export function TranslationsView(props: TranslationsViewProps) {
  const { coverage, total, filter, first } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={to.proposals}>{t`Förslag`}</a>}
        title={t`Översättningar`}
        lead={t`Det som invånare läser på omgångens språk. Originalet står alltid kvar bredvid, och den som har översatt nämns vid namn.`}
        actions={
          <>
            {first !== undefined && filter.state === 'todo' && (
              <LinkButton kind="primary" href={unitAddress(first, filter)}>{t`Börja översätta`}</LinkButton>
            )}
            {total > 0 && (
              <LinkButton href={`${to.translationFiles}?language=${filter.language}`}>
                {t`Filer till och från översättare`}
              </LinkButton>
            )}
          </>
        }
      />
      {total === 0 ? (
        <EmptyState
          icon={Languages}
          title={t`Inget att översätta än`}
          action={<LinkButton href={to.proposals}>{t`Till förslagen`}</LinkButton>}
        >
          {t`Hit kommer publicerade idéer, svar till den som lämnat en idé, klara förslag och det som står på röstsedlarna.`}
        </EmptyState>
      ) : (
        <>
          <CoverageTable coverage={coverage} filter={filter} />
          {props.ballots}
          <Queue {...props} />
        </>
      )}
    </>
  );
}

function Queue(props: TranslationsViewProps) {
  const { filter, onFilter, rows, found, locale } = props;
  return (
    <section class={css['queue']} aria-labelledby="queue">
      <h2 id="queue">{languageTitle(filter.language)}</h2>
      <search class={css['filters']}>
        <Choices
          label={t`Läge`}
          chosen={filter.state}
          choices={QUEUE_STATES.map((state) => ({ value: state, name: queueStateName(state) }))}
          onChoose={(state) => onFilter({ state })}
        />
        <Choices<TextAbout | undefined>
          label={t`Texter`}
          chosen={filter.about}
          choices={[
            { value: undefined, name: t`Alla texter` },
            ...TEXTS_ABOUT.map((about) => ({ value: about, name: aboutName(about) })),
          ]}
          onChoose={(about) => onFilter({ about })}
        />
        <TextInput
          type="search"
          label={t`Sök i original och översättning`}
          value={filter.search}
          onInput={(search) => onFilter({ search })}
        />
      </search>
      <output class={css['found']}>{plural(found, { one: '# text', other: '# texter' })}</output>
      <DataTable
        caption={t`Texter`}
        captionHidden
        locale={locale}
        rows={rows}
        rowKey={({ unit }) => unit.id}
        columns={columns(filter)}
        empty={<Nothing filter={filter} onFilter={onFilter} />}
      />
      <Pager page={props.page} pages={props.pages} onPage={props.onPage} />
    </section>
  );
}

function Nothing({ filter, onFilter }: Pick<TranslationsViewProps, 'filter' | 'onFilter'>) {
  const narrowed = filter.search !== '' || filter.about !== undefined || filter.state !== 'todo';
  const language = languageTitle(filter.language);
  return narrowed ? (
    <EmptyState
      icon={SearchX}
      title={t`Ingen text passar det du har valt`}
      action={
        <Button
          onClick={() => onFilter({ search: '', about: undefined, state: 'all' })}
        >{t`Visa alla`}</Button>
      }
    />
  ) : (
    <EmptyState icon={Languages} title={t`${language}: allt är översatt`}>
      {t`Ändras en text, eller kommer det en ny, så står den här.`}
    </EmptyState>
  );
}

type ChoicesProps<Value> = {
  label: string;
  chosen: Value;
  choices: readonly { readonly value: Value; readonly name: string }[];
  onChoose: (value: Value) => void;
};

function Choices<Value>({ label, chosen, choices, onChoose }: ChoicesProps<Value>) {
  return (
    <div class={css['choices']} role="group" aria-label={label}>
      {choices.map(({ value, name }) => (
        <Button key={name} kind="quiet" pressed={value === chosen} onClick={() => onChoose(value)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

const columns = (filter: QueueFilter): readonly Column<QueueRow>[] => [
  {
    key: 'text',
    head: t`Original`,
    rowHeader: true,
    cell: ({ unit }) => (
      <a
        class={css['textCell']}
        href={unitAddress(unit.id, filter)}
        lang={unit.language}
        dir={directionOf(unit.language)}
      >
        <bdi>{beginning(unit.text)}</bdi>
      </a>
    ),
  },
  { key: 'about', head: t`Vad`, cell: ({ unit }) => <AboutCell unit={unit} /> },
  {
    key: 'state',
    head: t`Läge`,
    cell: ({ state }) => (
      <Pill state={stateLook[state.is]} look="bare">
        {stateName(state.is)}
      </Pill>
    ),
  },
  {
    key: 'translation',
    head: t`Översättning`,
    cell: ({ state }) => (
      <bdi class={css['textCell']} lang={filter.language} dir={directionOf(filter.language)}>
        {beginning(state.text)}
      </bdi>
    ),
  },
];

function AboutCell({ unit }: Pick<QueueRow, 'unit'>) {
  const places = number(unit.places);
  return (
    <>
      {aboutName(unit.about)}
      {unit.places > 1 && <span class={css['quiet']}>{` ${t`på ${places} ställen`}`}</span>}
    </>
  );
}

/** Signs of a text in a row of the list. */
const SHOWN = 90;

const beginning = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()} …` : line;
};
