import { t } from '@lingui/core/macro';
import type { SimpleFault } from '../../../../domain/cycle/simple-round.ts';
import { DateTimeInput } from '../../../../ui/date-time-input.tsx';
import form from '../../shell/form.module.css';
import type { SimpleDraft } from './simple-draft.ts';
import css from './simple.module.css';

type SimpleDaysProps = {
  draft: SimpleDraft;
  onChange: (part: Partial<SimpleDraft>) => void;
  at: (...codes: SimpleFault[]) => string | undefined;
};

/** The days of the two steps that residents meet; all others follow from them. */
export function SimpleDays({ draft, onChange, at }: SimpleDaysProps) {
  return (
    <>
      <fieldset class={css['days']}>
        <legend>{t`Idéer samlas in`}</legend>
        <div class={form['pair']}>
          <DateTimeInput
            label={t`Första dagen för idéer`}
            type="date"
            value={draft.ideasFrom}
            onInput={(ideasFrom) => onChange({ ideasFrom })}
            error={at('ideas.no-days')}
          />
          <DateTimeInput
            label={t`Sista dagen för idéer`}
            type="date"
            value={draft.ideasUntil}
            onInput={(ideasUntil) => onChange({ ideasUntil })}
            error={at('ideas.ends-before-it-starts')}
          />
        </div>
      </fieldset>
      <fieldset class={css['days']}>
        <legend>{t`Invånarna röstar`}</legend>
        <div class={form['pair']}>
          <DateTimeInput
            label={t`Första dagen för röstning`}
            type="date"
            value={draft.voteFrom}
            onInput={(voteFrom) => onChange({ voteFrom })}
            error={at('vote.no-days', 'vote.before-ideas')}
          />
          <DateTimeInput
            label={t`Sista dagen för röstning`}
            hint={t`Samma dag om ni röstar en kväll.`}
            type="date"
            value={draft.voteUntil}
            onInput={(voteUntil) => onChange({ voteUntil })}
            error={at('vote.ends-before-it-starts')}
          />
        </div>
      </fieldset>
    </>
  );
}
