import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Flag as FlagIcon } from 'lucide-preact';
import { printCode } from '../../../domain/log/receipt-code.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { Flag } from '../../../wire/push.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { type Fact, Facts } from '../shell/facts.tsx';
import { to } from '../place.ts';
import { flagWords } from '../words/flag-words.ts';
import { shownTitle } from './shown-title.ts';
import columns from '../shell/columns.module.css';
import css from './ideas.module.css';

export type IdeaViewProps = {
  idea: Idea;
  languageName: string;
  area: string | undefined;
  event: { readonly id: string; readonly name: string } | undefined;
  author: string;
  /** By whose connection or file it came; undefined while only this browser has it. */
  carrier: string | undefined;
  received: string | undefined;
  flags: readonly Flag[];
  timeZone: string;
  /** Back to the list as it was. */
  back: string;
  /** What stands in place of the words of a worry that somebody else looks after. */
  covered: string | undefined;
  /** The paper form that it was typed in from. */
  typed: { readonly bundle: string; readonly number: number } | undefined;
  /** Next and previous in the list that it was opened from. */
  walk: ComponentChildren;
  /** What was given along with the words. */
  photos: ComponentChildren;
  /** What is done with it, under the original and beside it. */
  main: ComponentChildren;
  aside: ComponentChildren;
};

const channelWords = (channel: Idea['channel']): string => {
  switch (channel) {
    case 'kiosk':
      return t`Invånaren själv, på plattan`;
    case 'facilitator':
      return t`En dialogledare skrev åt någon`;
    case 'import':
      return t`Inläst från en fil`;
  }
};

const typedWords = (number: number): string => t`Från pappersblankett ${number}, inskriven på kontoret`;

/** One idea with everything as it was given: text is text here, whatever it looks like. */
export function IdeaView(props: IdeaViewProps) {
  const { idea, timeZone, covered } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={props.back}>{t`Idéer`}</a>}
        title={
          <bdi lang={idea.language} dir="auto">
            {covered ?? shownTitle(idea.title)}
          </bdi>
        }
        actions={props.walk}
      />
      <div class={columns['columns']}>
        <div class={css['stack']}>
          <Card title={t`Som den lämnades`}>
            {covered !== undefined ? (
              <p class={css['noText']}>{t`${covered}. Texten visas inte för andra.`}</p>
            ) : idea.text === '' ? (
              <p class={css['noText']}>{t`Ingen text, bara rubriken.`}</p>
            ) : (
              <div class={css['text']} lang={idea.language} dir="auto">
                {idea.text}
              </div>
            )}
            {covered === undefined && props.photos}
          </Card>
          {props.main}
        </div>
        <div class={css['stack']}>
          {props.flags.map((flag) => {
            const words = flagWords(flag);
            return (
              <Notice key={flag} kind="warning" icon={FlagIcon} title={words.name}>
                {words.meaning}
              </Notice>
            );
          })}
          <Card title={t`Om idén`}>
            <Facts facts={factsOf(props, timeZone)} />
          </Card>
          {props.aside}
        </div>
      </div>
    </>
  );
}

function factsOf(props: IdeaViewProps, timeZone: string) {
  const { idea, event } = props;
  return [
    {
      label: t`Kvittokod`,
      value: (
        <span class={css['code']} dir="ltr">
          {printCode(idea.receipt)}
        </span>
      ),
    },
    text(t`Område`, props.area),
    text(t`Plats`, props.covered === undefined ? idea.place : undefined),
    text(t`Tema`, idea.theme),
    text(t`Språk`, props.languageName),
    event && { label: t`Träff`, value: <a href={to.event(event.id)}>{event.name}</a> },
    text(t`Hur den kom in`, props.typed ? typedWords(props.typed.number) : channelWords(idea.channel)),
    text(t`Skriven av`, props.author),
    text(t`Skriven, enligt plattans klocka`, dateTime(idea.at, timeZone)),
    props.received === undefined
      ? text(t`Framme hos kommunen`, t`inte än`)
      : text(t`Framme hos kommunen`, dateTime(props.received, timeZone)),
    text(t`Kom genom`, props.carrier),
  ];
}

const text = (label: string, value: string | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : { label, value: <span dir="auto">{value}</span> };
