import { t } from '@lingui/core/macro';
import { useId, useState } from 'preact/hooks';
import type { Option } from '../../../domain/vote/contest.ts';
import { money } from '../../../i18n/format.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { Button } from '../../../ui/button.tsx';
import { votesOn } from './choices.ts';
import css from './option-card.module.css';
import { OptionPoints } from './option-points.tsx';
import { OptionPress } from './option-press.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { shortText } from './short-text.ts';
import type { Voice } from './use-voice.ts';

/** What is done with an option. */
export type OptionActs = {
  readonly onGive: (option: string) => void;
  readonly onTake: (option: string) => void;
  /** Chosen or not; answers which it is now. */
  readonly onToggle: (option: string) => boolean;
  readonly onMove: (option: string, by: -1 | 1) => void;
};

export type OptionCardProps = OptionActs & {
  question: Question;
  option: Option;
  marks: Marks;
  /** The name of its area, and where the area stands among those of the ballot: it gives the colour. */
  area: { readonly name: string; readonly at: number } | undefined;
  currency: string;
  /** The language that the proposal is shown in. */
  written: string;
  /** The language of the round, which names of areas are in. */
  original: string;
  voice: Voice | undefined;
};

/** One proposal: its number, what it is, where, what it costs, and the voter's hand on it. */
export function OptionCard(props: OptionCardProps) {
  const { question, option, marks, area, currency, written, original, voice } = props;
  const id = useId();
  const [whole, setWhole] = useState(false);
  const short = shortText(option.text);
  const ids = { title: `${id}-title`, text: `${id}-text`, facts: `${id}-facts` };
  const chosen = votesOn(marks, option.id) > 0;
  return (
    <li class={css['card']} data-chosen={chosen ? '' : undefined} data-tone={area ? area.at % 4 : undefined}>
      <div class={css['number']} aria-hidden="true">
        {option.number}
      </div>
      <div class={css['body']}>
        <h2 class={css['title']} id={ids.title} lang={written} dir="auto">
          {option.title}
        </h2>
        {option.text !== '' && (
          <p class={css['text']} id={ids.text} lang={written} dir="auto">
            {whole ? option.text : short}
          </p>
        )}
        <div class={css['foot']}>
          <p class={css['facts']} id={ids.facts}>
            {area && (
              <>
                <bdi lang={original}>{area.name}</bdi> ·{' '}
              </>
            )}
            <strong>{money(option.cost, currency)}</strong>
          </p>
          <div class={css['more']}>
            {short !== option.text.trim() && (
              <Button kind="quiet" expanded={whole} describedBy={ids.title} onClick={() => setWhole(!whole)}>
                {whole ? t`Läs mindre` : t`Läs mer`}
              </Button>
            )}
            <ReadAloud
              voice={voice}
              name={option.id}
              text={spoken(option, area?.name, currency, written)}
              describedBy={ids.title}
            />
          </div>
          <div class={css['hand']}>
            {question.method.kind === 'points' ? (
              <OptionPoints {...props} perOption={question.method.perOption} />
            ) : (
              <OptionPress {...props} labelledBy={ids.title} describedBy={`${ids.text} ${ids.facts}`} />
            )}
          </div>
        </div>
      </div>
    </li>
  );
}

/** A proposal as it is read aloud, all of it in the language that it is shown in. */
function spoken(option: Option, area: string | undefined, currency: string, language: string): string {
  const cost = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  }).format(option.cost);
  return [option.number, option.title, area, cost, option.text].filter(Boolean).join('. ');
}
