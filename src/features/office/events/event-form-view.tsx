import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CalendarCheck } from 'lucide-preact';
import {
  STREET_EVENT_KINDS,
  STREET_EVENT_NAME_MAX,
  STREET_EVENT_PLACE_MAX,
  type StreetEventKind,
} from '../../../domain/meeting/street-event.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateTimeInput } from '../../../ui/date-time-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import type { EventDraft, EventFault } from './event-draft.ts';
import { faultWords } from './event-fault-words.ts';

export type EventFormProps = {
  /** What is done: an event is planned, or one is changed. */
  title: string;
  lead: string;
  kicker: { readonly href: string; readonly label: string };
  /** What the button says. */
  act: string;
  kinds: readonly StreetEventKind[];
  draft: EventDraft;
  onChange: (part: Partial<EventDraft>) => void;
  /** Areas to choose from, parts named with what they are part of. */
  areas: readonly { readonly value: string; readonly label: string }[];
  faults: readonly EventFault[];
  /** Why it could not be saved; what was written stays. */
  failure: string | undefined;
  busy: boolean;
  onSave: () => void;
};

/** Plans a street event, or plans it anew: what, where and when. Every refusal stands at its field. */
export function EventFormView(props: EventFormProps) {
  const { draft, onChange, faults } = props;
  const at = (...codes: EventFault['code'][]) => faultWords(faults, codes);
  return (
    <>
      <PageHeader
        kicker={<a href={props.kicker.href}>{props.kicker.label}</a>}
        title={props.title}
        lead={props.lead}
      />
      <form
        class={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        <TextInput
          label={t`Namn`}
          hint={t`Så att dialogledarna känner igen den, till exempel ”Skolbesök, Ängskolan”.`}
          value={draft.name}
          onInput={(name) => onChange({ name })}
          counter={{ limit: STREET_EVENT_NAME_MAX, text: counterText }}
          error={at('event.no-name', 'event.name-too-long')}
        />
        <div class={form['pair']}>
          <Select
            label={t`Slag av träff`}
            prompt={t`Välj`}
            value={draft.kind}
            onChange={(value) => onChange({ kind: STREET_EVENT_KINDS.find((kind) => kind === value) ?? '' })}
            options={props.kinds.map((kind) => ({ value: kind, label: streetEventKind(kind) }))}
            error={at('event.no-kind', 'event.point-stays')}
          />
          <Select
            label={t`Område`}
            prompt={t`Välj`}
            value={draft.area}
            onChange={(area) => onChange({ area })}
            options={props.areas}
            error={at('event.no-area')}
          />
        </div>
        <TextInput
          label={t`Plats`}
          optional={t`valfritt`}
          hint={t`Var på orten, till exempel ”utanför Ica”.`}
          value={draft.place}
          onInput={(place) => onChange({ place })}
          counter={{ limit: STREET_EVENT_PLACE_MAX, text: counterText }}
          error={at('event.place-too-long')}
        />
        <When draft={draft} onChange={onChange} at={at} />
        {at('event.unchanged') && <Notice kind="info" live="now" title={at('event.unchanged')} />}
        {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
        <div class={form['actions']}>
          <Button kind="primary" type="submit" icon={CalendarCheck} busy={props.busy}>
            {props.act}
          </Button>
          <LinkButton kind="quiet" href={props.kicker.href}>
            {t`Tillbaka utan att spara`}
          </LinkButton>
        </div>
      </form>
    </>
  );
}

type WhenProps = Pick<EventFormProps, 'draft' | 'onChange'> & {
  at: (...codes: EventFault['code'][]) => string | undefined;
};

function When({ draft, onChange, at }: WhenProps) {
  const [otherDay, setOtherDay] = useState(draft.lastDay !== '');
  return (
    <fieldset class={form['group']}>
      <legend class={form['legend']}>{t`När`}</legend>
      <div class={form['trio']}>
        <DateTimeInput
          label={t`Dag`}
          type="date"
          value={draft.day}
          onInput={(day) => onChange({ day })}
          error={at('event.no-day')}
        />
        <DateTimeInput
          label={t`Börjar`}
          type="time"
          step={300}
          value={draft.from}
          onInput={(from) => onChange({ from })}
          error={at('event.no-start', 'event.no-such-time')}
        />
        <DateTimeInput
          label={t`Slutar`}
          type="time"
          step={300}
          value={draft.until}
          onInput={(until) => onChange({ until })}
          error={at('event.no-end', 'event.ends-before-it-starts')}
        />
      </div>
      <Checkbox
        label={t`Den slutar en annan dag`}
        checked={otherDay}
        onChange={(checked) => {
          setOtherDay(checked);
          onChange({ lastDay: checked ? draft.day : '' });
        }}
      />
      {otherDay && (
        <DateTimeInput
          label={t`Sista dagen`}
          type="date"
          min={draft.day}
          value={draft.lastDay}
          onInput={(lastDay) => onChange({ lastDay })}
        />
      )}
    </fieldset>
  );
}

/** After the faults are on the screen: the first field that has one takes the focus. */
export function focusFirstFault(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
