import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { ArrowLeft, ArrowRight } from 'lucide-preact';
import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import { TRANSLATOR_MAX } from '../../../domain/translation/translation.ts';
import type { UnitState } from '../../../domain/translation/unit-state.ts';
import { number } from '../../../i18n/format.ts';
import { directionOf, languageName } from '../../../i18n/languages.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { ConflictNotice, type Version } from '../proposals/conflict-notice.tsx';
import { counterText } from '../words/counter-words.ts';
import { lostParts } from './lost-parts.ts';
import { useSaveKey } from './use-save-key.ts';
import { languageTitle, stateLook, stateName, whereWords } from './translation-words.ts';
import css from './translations.module.css';

export type TranslateViewProps = {
  unit: TextUnit;
  state: UnitState;
  language: string;
  text: string;
  /** Something is written that is not saved. */
  written: boolean;
  onText: (text: string) => void;
  by: string;
  onBy: (name: string) => void;
  busy: boolean;
  error: string | undefined;
  versions: readonly Version[];
  walk: {
    readonly at: number;
    readonly of: number;
    readonly previous: string | undefined;
    readonly next: string | undefined;
  };
  /** The queue that the text was opened from. */
  back: string;
  /** Where the original is written. */
  source: string | undefined;
  /** Saves, and goes on to the next or stays. */
  onSave: (goOn: boolean) => void;
  onRemove: () => void;
  onForget: () => void;
};

/** A text and its translation side by side: read, write, save and on to the next, without the mouse. */
export function TranslateView(props: TranslateViewProps) {
  const { unit, state, language, versions } = props;
  const into = languageName(language, i18n.locale);
  return (
    <>
      <PageHeader
        kicker={<a href={props.back}>{t`Översättningar`}</a>}
        title={t`Översätt till ${into}`}
        lead={whereWords(unit)}
        actions={<Walk {...props.walk} />}
      />
      <ConflictNotice
        conflicts={versions.length === 0 ? [] : [{ field: unit.id, name: languageTitle(language), versions }]}
      />
      <div class={css['beside']}>
        <OriginalCard {...props} />
        <Card
          title={t`Översättningen`}
          actions={
            <Pill state={stateLook[state.is]} look="bare">
              {stateName(state.is)}
            </Pill>
          }
        >
          {isOwn(props) ? <OwnWords {...props} /> : <Editor {...props} />}
        </Card>
      </div>
    </>
  );
}

/** Whether the text was said in the language where it stands, by whoever wrote the original. */
const isOwn = ({ unit, language }: TranslateViewProps): boolean =>
  unit.said.some((each) => each.language === language);

function Walk({ at, of, previous, next }: TranslateViewProps['walk']) {
  const [here, all] = [number(at), number(of)];
  return (
    <nav class={css['acts']} aria-label={t`Listan`}>
      {previous !== undefined && (
        <LinkButton kind="quiet" icon={ArrowLeft} iconDirectional href={previous}>
          {t`Förra`}
        </LinkButton>
      )}
      <span>{t`${here} av ${all}`}</span>
      {next !== undefined && (
        <LinkButton kind="quiet" icon={ArrowRight} iconAt="end" iconDirectional href={next}>
          {t`Nästa`}
        </LinkButton>
      )}
    </nav>
  );
}

function OriginalCard({ unit, state, source }: TranslateViewProps) {
  const places = number(unit.places);
  const of = unit.of ?? '';
  return (
    <Card title={t`Originalet`} note={languageTitle(unit.language)}>
      <div class={css['editor']}>
        {of !== '' && (
          <p class={css['quiet']}>
            {t`Hör till:`} <bdi lang={unit.language}>{of}</bdi>
          </p>
        )}
        <p class={css['original']} lang={unit.language} dir={directionOf(unit.language)}>
          {unit.text}
        </p>
        {unit.places > 1 && <p class={css['quiet']}>{t`Samma text står på ${places} ställen.`}</p>}
        {state.was !== undefined && (
          <Notice kind="warning" title={t`Originalet har ändrats sedan det översattes`}>
            <p>{t`Då stod det:`}</p>
            <p class={css['original']} lang={unit.language} dir={directionOf(unit.language)}>
              {state.was}
            </p>
          </Notice>
        )}
        {source !== undefined && <a href={source}>{t`Öppna förslaget`}</a>}
      </div>
    </Card>
  );
}

function OwnWords({ state, language }: TranslateViewProps) {
  return (
    <div class={css['editor']}>
      <p class={css['original']} lang={language} dir={directionOf(language)}>
        {state.text}
      </p>
      <p class={css['quiet']}>{t`Skrevs på det här språket från början, och ändras där.`}</p>
    </div>
  );
}

function Editor(props: TranslateViewProps) {
  const { unit, state, language, text, by, written, busy, error, onSave } = props;
  const lost = lostParts(unit.text, text).join(', ');
  const into = languageName(language, i18n.locale);
  const named = state.by ?? '';
  useSaveKey(() => onSave(true));
  return (
    // A form, so that Enter in the name saves as well.
    <form
      class={css['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(true);
      }}
    >
      <TextArea
        label={t`Översättning till ${into}`}
        hint={t`Ctrl och Enter sparar och går till nästa text.`}
        lang={language}
        rows={unit.most > 200 ? 8 : 3}
        value={text}
        onInput={props.onText}
        counter={{ limit: unit.most, text: counterText }}
        error={error}
        autofocus
      />
      {lost !== '' && (
        <Notice kind="warning" live="polite" title={t`Det här står i originalet men inte i översättningen`}>
          <bdi>{lost}</bdi>
        </Notice>
      )}
      <TextInput
        label={t`Översatt av`}
        hint={t`Namnet visas bredvid texten: en kollega, en tolk eller en byrå.`}
        value={by}
        onInput={props.onBy}
        counter={{ limit: TRANSLATOR_MAX, text: counterText }}
      />
      {named !== '' && !written && (
        <p class={css['quiet']}>
          {t`Nu står det att den är översatt av`} <bdi>{named}</bdi>.
        </p>
      )}
      <div class={css['acts']}>
        <Button kind="primary" type="submit" busy={busy}>
          {t`Spara och nästa`}
        </Button>
        <Button busy={busy} onClick={() => onSave(false)}>
          {t`Spara`}
        </Button>
        {written && (
          <Button kind="quiet" onClick={props.onForget}>
            {t`Ångra det jag har skrivit`}
          </Button>
        )}
        {state.text !== '' && !written && (
          <Button kind="quiet" busy={busy} onClick={props.onRemove}>
            {t`Ta bort översättningen`}
          </Button>
        )}
      </div>
      {written && (
        <output class={css['quiet']}>{t`Inte sparat än. Det ligger kvar i den här webbläsaren.`}</output>
      )}
    </form>
  );
}
