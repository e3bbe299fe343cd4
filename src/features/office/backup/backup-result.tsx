import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Carried } from '../../../sync/carry.ts';
import { to } from '../place.ts';
import { failureWords } from '../words/problem-words.ts';
import css from './backup.module.css';
import { backupRefusal } from './backup-words.ts';

export type BackupResultProps = {
  carried: Carried;
  tablet: string;
  fileName: string;
  onAgain: () => void;
  onOther: () => void;
};

/** What a file gave: so many new, so many already here, so many that need help, and what could not be read. */
export function BackupResult({ carried, tablet, fileName, onAgain, onOther }: BackupResultProps) {
  const { verdicts, refusals, entries, answered } = carried;
  const whole = carried.outcome === 'complete' && refusals.length === 0;
  const notTaken = verdicts.retry + verdicts.stale;
  const needHelp = plural(verdicts.quarantined, { one: 'behöver hjälp', other: 'behöver hjälp' });
  const left = number(entries - answered);
  const all = number(entries);
  return (
    <Card title={whole ? t`Filen är inläst` : t`En del av filen är inläst`} note={dotted(tablet, fileName)}>
      <ul class={css['result']}>
        <Line count={verdicts.accepted} tone="leaf">
          {plural(verdicts.accepted, { one: 'ny', other: 'nya' })}
        </Line>
        <Line count={verdicts.duplicate} tone="plain">
          {plural(verdicts.duplicate, { one: 'fanns redan här', other: 'fanns redan här' })}
        </Line>
        <Line count={verdicts.quarantined} tone={verdicts.quarantined > 0 ? 'berry' : 'plain'}>
          {verdicts.quarantined > 0 ? <a href={to.quarantine}>{needHelp}</a> : needHelp}
        </Line>
      </ul>
      {carried.photos > 0 && (
        <p>
          {plural(carried.photos, {
            one: '# bild finns nu på servern.',
            other: '# bilder finns nu på servern.',
          })}
        </p>
      )}
      {verdicts.erased > 0 && (
        <p>
          {plural(verdicts.erased, {
            one: '# post är raderad för gott och togs inte in.',
            other: '# poster är raderade för gott och togs inte in.',
          })}
        </p>
      )}
      {notTaken > 0 && (
        <Notice kind="warning" title={plural(notTaken, { one: '# post väntar', other: '# poster väntar' })}>
          {t`Servern kan inte ta emot den sortens poster än. Uppdatera servern och läs in filen igen.`}
        </Notice>
      )}
      {refusals.map((refusal, at) => {
        const words = backupRefusal(refusal);
        return (
          <Notice key={at} kind="warning" title={words.title}>
            {words.advice}
          </Notice>
        );
      })}
      {carried.outcome === 'stopped' && (
        <Notice kind="problem" live="now" title={t`Det tog stopp innan allt var framme`}>
          <p>{stopWords(carried.because)}</p>
          <p>{t`${left} av ${all} poster är inte skickade. Läs in samma fil igen, det fortsätter där det slutade och inget dubbleras.`}</p>
        </Notice>
      )}
      <div class={css['acts']}>
        {!whole && (
          <Button kind="primary" onClick={onAgain}>
            {t`Läs in samma fil igen`}
          </Button>
        )}
        <Button onClick={onOther}>{t`Läs in en annan fil`}</Button>
      </div>
    </Card>
  );
}

function Line(props: { count: number; tone: 'leaf' | 'berry' | 'plain'; children: ComponentChildren }) {
  return (
    <li class={css['line']} data-tone={props.tone}>
      <span class={css['count']}>{number(props.count)}</span>
      <span>{props.children}</span>
    </li>
  );
}

function stopWords(because: Extract<Carried, { outcome: 'stopped' }>['because']): string {
  if (because === 'incomplete-answer') return t`Servern svarade ofullständigt.`;
  return failureWords(because === 'unreachable' ? 'offline' : because);
}
