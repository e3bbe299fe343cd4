import { t } from '@lingui/core/macro';
import { highestOnOne } from '../../../domain/vote/ballot.ts';
import { optionNumbered } from '../../../domain/vote/contest.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { Button } from '../../../ui/button.tsx';
import { useCell } from '../../../ui/cell.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PadKeys } from '../../../ui/pad-keys.tsx';
import css from './paper-batch.module.css';
import type { SheetDesk } from './sheet-desk.ts';

export type SheetPadProps = { desk: SheetDesk; questions: readonly Question[] };

/** Number keys for fingers and for the keyboard, what the typed number stands for, and the options themselves. */
export function SheetPad({ desk, questions }: SheetPadProps) {
  const { line, at } = useCell(desk.typed);
  const question = questions[at];
  if (!question) return null;
  return (
    <section class={css['pad']} aria-label={t`Knappar`}>
      <output class={css['line']} aria-label={t`Numret du skriver`}>
        <strong class={css['digits']} dir="ltr">
          {line.replace(',', ' × ') || '–'}
        </strong>
        <span class={css['meant']} dir="auto">
          {meaningOf(line, question)}
        </span>
      </output>
      <PadKeys
        label={t`Siffror`}
        words={{ erase: t`Radera det senaste`, enter: t`Enter: ta numret, eller spara sedeln` }}
        onKey={(key) => {
          if (key === 'erase') desk.erase();
          else if (key === 'enter') desk.enter();
          else desk.digit(key.digit);
        }}
      />
      <div class={css['calls']}>
        <Button onClick={() => desk.call('blank')}>
          {t`Blank`} <kbd class={css['key']}>−</kbd>
        </Button>
        <Button onClick={() => desk.call('invalid')}>
          {t`Ogiltig`} <kbd class={css['key']}>/</kbd>
        </Button>
        <Button onClick={() => desk.call('spoiled')}>
          {t`Kasserad`} <kbd class={css['key']}>*</kbd>
        </Button>
        {highestOnOne(question.method) > 1 && (
          <Button onClick={desk.times}>
            {t`Gånger`} <kbd class={css['key']}>,</kbd>
          </Button>
        )}
      </div>
      <Disclosure summary={t`Tryck på förslagen i stället`}>
        <ul class={css['options']}>
          {question.options.map(({ id, number, title }) => (
            <li key={id}>
              <button type="button" class={css['press']} onClick={() => desk.vote(id)}>
                <span class={css['number']}>{number}</span> <span dir="auto">{title}</span>
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

/** What Enter would take: the option's title, so that a wrong digit is seen before it counts. */
function meaningOf(line: string, question: Question): string {
  if (line === '') return '';
  const number = Number(line.split(',')[0]);
  if (number === 0) return t`blank`;
  return optionNumbered(question, number)?.title ?? t`inget förslag har det numret`;
}
