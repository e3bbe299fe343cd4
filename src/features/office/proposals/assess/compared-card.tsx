import { t } from '@lingui/core/macro';
import type { Compared } from '../../../../domain/proposal/comparison.ts';
import type { Shown } from '../../../../domain/proposal/assessment-standing.ts';
import { number } from '../../../../i18n/format.ts';
import { Card } from '../../../../ui/card.tsx';
import { Meter } from '../../../../ui/meter.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { useOffice } from '../../office-context.ts';
import { authorName } from '../../words/author-words.ts';
import { shownWords } from './assess-words.ts';
import css from './assess.module.css';

/** One criterion as everybody scored it, side by side with the reasons. */
export function ComparedCard({ compared, shown }: { compared: Compared; shown: readonly Shown[] }) {
  const { state } = useOffice();
  const { criterion, scores, apart, required } = compared;
  const silent = shown.filter((by) => scores.every((score) => score.by.entry !== by.entry));
  return (
    <Card
      title={criterion.name}
      note={criterion.question}
      chosen={apart}
      actions={
        <>
          {apart && (
            <Pill state="help" look="bare">
              {required === 'disputed' ? t`Olika om kravet` : t`Olika`}
            </Pill>
          )}
          {required === 'failed' && (
            <Pill state="help" look="bare">
              {t`Kravet är inte uppfyllt`}
            </Pill>
          )}
        </>
      }
    >
      {/* Safari takes the list away from an unstyled list; the role gives it back. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul class={css['sides']} role="list">
        {scores.map(({ by, score, scale, reason }) => {
          const [points, most] = [number(score), number(scale)];
          const late = shownWords(by);
          return (
            <li key={by.entry} class={css['side']}>
              <Meter
                label={authorName(state, by.author)}
                value={score}
                max={scale}
                text={t`${points} av ${most}`}
              />
              <p class={css['reason']} dir="auto">
                {reason}
              </p>
              {late !== undefined && <p class={css['quiet']}>{late}</p>}
            </li>
          );
        })}
        {silent.map((by) => (
          <li key={by.entry} class={css['side']}>
            <p>{authorName(state, by.author)}</p>
            <p class={css['quiet']}>{t`Bedömde förslaget innan kriteriet fanns`}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
