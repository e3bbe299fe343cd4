import { plural, t } from '@lingui/core/macro';
import { useRef } from 'preact/hooks';
import { Check, Plus } from 'lucide-preact';
import { IDEA_PLACE_MAX, IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../../domain/ideas/idea.ts';
import { printCode } from '../../../../domain/log/receipt-code.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Select, type SelectOption } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { to } from '../../place.ts';
import form from '../../shell/form.module.css';
import { counterText } from '../../words/counter-words.ts';
import columns from '../../shell/columns.module.css';
import css from '../ideas.module.css';
import { codeOf, type FormBundle, type FormFault, type IdeaForm } from './form-bundle.ts';
import { faultyField, formFaultWords } from './form-words.ts';

export type TypeIdeasViewProps = {
  bundle: FormBundle;
  events: readonly SelectOption[];
  areas: readonly SelectOption[];
  themes: readonly SelectOption[];
  languages: readonly SelectOption[];
  fault: FormFault | undefined;
  failure: string | undefined;
  busy: boolean;
  onEvent: (event: string) => void;
  onForm: (part: Partial<IdeaForm>) => void;
  /** Answers whether the form is on the pile. */
  onPut: () => boolean;
  onTakeUp: (id: string) => void;
  onSave: () => void;
};

/** One form at a time beside the pile of those that are typed; Ctrl and Enter put one on the pile. */
export function TypeIdeasView(props: TypeIdeasViewProps) {
  const { bundle, failure, onPut } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const put = () => {
    if (!onPut()) return;
    // The next form begins where the paper does.
    formRef.current?.querySelector('input')?.focus();
  };
  const typed = bundle.forms.length;
  const number = typed + 1;
  return (
    <>
      <PageHeader
        kicker={<a href={to.ideas}>{t`Idéer`}</a>}
        title={t`Skriv in pappersblanketter`}
        lead={t`Skriv av precis som det står. Inga namn och telefonnummer. Det du skriver ligger kvar här tills du sparar bunten.`}
      />
      <div class={columns['columns']}>
        <Card title={t`Blankett ${number}`}>
          {/* Ctrl and Enter work in every field of the form, as people who type know it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <form
            ref={formRef}
            class={form['group']}
            onSubmit={(event) => {
              event.preventDefault();
              put();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              put();
            }}
          >
            <FormFields {...props} />
            <div class={form['actions']}>
              <Button type="submit" icon={Plus}>
                {t`Nästa blankett`}
              </Button>
              <span class={css['quiet']}>{t`eller Ctrl + Enter`}</span>
            </div>
          </form>
        </Card>
        <div class={css['stack']}>
          <Card title={t`Bunten`}>
            <Select
              label={t`Träff`}
              prompt={t`Ingen träff`}
              value={bundle.event}
              onChange={props.onEvent}
              options={props.events}
            />
            <p role="status">
              {plural(typed, { one: '# blankett inskriven', other: '# blanketter inskrivna' })}
            </p>
            {failure !== undefined && (
              <Notice kind="problem" live="now" title={t`Bunten är inte sparad`}>
                {failure}
              </Notice>
            )}
            <Button kind="primary" icon={Check} busy={props.busy} onClick={props.onSave}>
              {t`Spara bunten`}
            </Button>
            {typed > 0 && (
              <List label={t`Inskrivna blanketter`} look="plain">
                {bundle.forms.map((each, at) => (
                  <ListRow
                    key={each.idea}
                    dense
                    title={each.title}
                    lang={each.language}
                    note={`${at + 1} · ${printCode(codeOf(each) ?? '')}`}
                    onClick={() => props.onTakeUp(each.idea)}
                  />
                ))}
              </List>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}

function FormFields(props: TypeIdeasViewProps) {
  const { current } = props.bundle;
  const { fault, onForm } = props;
  const field = faultyField(fault);
  const error = fault && formFaultWords(fault);
  const optional = t`valfritt`;
  return (
    <>
      <TextInput
        label={t`Kvittokod på stammen`}
        hint={t`Lämna tom om blanketten inte har någon. Då får idén en ny kod.`}
        value={current.code}
        onInput={(code) => onForm({ code })}
        autoCapitalize="characters"
        size={12}
        optional={optional}
        error={field === 'code' && error}
      />
      <TextInput
        label={t`Rubrik`}
        value={current.title}
        onInput={(title) => onForm({ title })}
        counter={{ limit: IDEA_TITLE_MAX, text: counterText }}
        error={field === 'title' && error}
      />
      <TextArea
        label={t`Text`}
        value={current.text}
        lang={current.language}
        onInput={(text) => onForm({ text })}
        optional={optional}
        counter={{ limit: IDEA_TEXT_MAX, text: counterText }}
        error={field === 'text' && error}
      />
      <div class={form['pair']}>
        <Select
          label={t`Område`}
          prompt={t`Inget område`}
          value={current.area}
          onChange={(area) => onForm({ area })}
          options={props.areas}
        />
        <TextInput
          label={t`Plats`}
          value={current.place}
          onInput={(place) => onForm({ place })}
          optional={optional}
          counter={{ limit: IDEA_PLACE_MAX, text: counterText }}
          error={field === 'place' && error}
        />
        {props.themes.length > 0 && (
          <Select
            label={t`Tema`}
            prompt={t`Inget tema`}
            value={current.theme}
            onChange={(theme) => onForm({ theme })}
            options={props.themes}
          />
        )}
        <Select
          label={t`Språk`}
          value={current.language}
          onChange={(language) => onForm({ language })}
          options={props.languages}
        />
      </div>
    </>
  );
}
