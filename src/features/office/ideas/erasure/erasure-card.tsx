import { t } from '@lingui/core/macro';
import { Eraser } from 'lucide-preact';
import { answerDue, type ErasureDecision, type ErasureRequest } from '../../../../domain/ideas/erasure.ts';
import { dateTime, day as dayWords } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import form from '../../shell/form.module.css';
import css from '../ideas.module.css';
import { outcomeName, wayName } from './erasure-words.ts';

export type ErasureCardProps = {
  /** The request that waits for a decision. */
  open: ErasureRequest | undefined;
  /** What was decided before, the newest first. */
  decisions: readonly (ErasureDecision & { readonly who: string; readonly lifted: boolean })[];
  restricted: boolean;
  /** It is decided that the words go, and they are here still: sending failed, or a colleague's came later. */
  wordsLeft: boolean;
  today: string;
  timeZone: string;
  busy: boolean;
  failure: string | undefined;
  onRequest: () => void;
  /** Undefined for those who may not decide. */
  onDecide: (() => void) | undefined;
  onLift: (() => void) | undefined;
  onErase: (() => void) | undefined;
};

/** What was asked and decided about erasing an idea, and the way on. */
export function ErasureCard(props: ErasureCardProps) {
  const { open, decisions, timeZone, onDecide, onLift, onErase } = props;
  return (
    <Card title={t`Personuppgifter`}>
      <div class={form['group']}>
        {props.wordsLeft && (
          <Notice
            kind="problem"
            title={t`Beslutad, men inte raderad`}
            actions={
              onErase && (
                <Button kind="danger" icon={Eraser} busy={props.busy} onClick={onErase}>
                  {t`Radera det som är kvar`}
                </Button>
              )
            }
          >
            {props.failure ?? t`Något av det som skulle bort finns kvar, eller kom efter beslutet.`}
          </Notice>
        )}
        {decisions.map(({ entry, at, who, lifted, outcome }) => (
          <div key={entry}>
            <strong class={lifted ? css['gone'] : undefined}>{outcomeName(outcome.as)}</strong>
            {outcome.as === 'erased' && <p dir="auto">{outcome.clause}</p>}
            <p dir="auto">{outcome.reason}</p>
            <p class={css['quiet']}>
              {lifted
                ? `${who}, ${dateTime(at, timeZone)}. ${t`Hävd.`}`
                : `${who}, ${dateTime(at, timeZone)}`}
            </p>
          </div>
        ))}
        {open && <OpenRequest open={open} late={props.today > answerDue(open.day)} />}
        {open && onDecide && (
          <div class={form['actions']}>
            <Button kind="primary" onClick={onDecide}>
              {t`Besluta`}
            </Button>
          </div>
        )}
        {open && !onDecide && <p class={css['quiet']}>{t`En samordnare beslutar.`}</p>}
        {!open && !props.wordsLeft && (
          <div class={form['actions']}>
            <Button onClick={props.onRequest}>{t`Ta emot en begäran om radering`}</Button>
            {props.restricted && onLift && <Button onClick={onLift}>{t`Häv begränsningen`}</Button>}
          </div>
        )}
      </div>
    </Card>
  );
}

function OpenRequest({ open, late }: { open: ErasureRequest; late: boolean }) {
  const asked = dayWords(open.day);
  const due = dayWords(answerDue(open.day));
  const way = wayName(open.way);
  return (
    <Notice kind={late ? 'problem' : 'warning'} title={t`Någon har begärt att idén raderas`}>
      {late
        ? t`${asked}. ${way}. Svaret skulle ha kommit ${due}.`
        : t`${asked}. ${way}. Svara senast ${due}.`}
    </Notice>
  );
}
