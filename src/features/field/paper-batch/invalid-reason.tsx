import { t } from '@lingui/core/macro';
import { SHEET_REASON_MAX } from '../../../domain/vote/sheet.ts';
import { useCell } from '../../../ui/cell.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { invalidReasons } from './batch-words.ts';
import css from './paper-batch.module.css';
import type { SheetDesk } from './sheet-desk.ts';

/** Why a sheet cannot count as a whole: one key for each common reason, or words of one's own. */
export function InvalidReason({ desk }: { desk: SheetDesk }) {
  const { reason } = useCell(desk.typed);
  const trouble = useCell(desk.trouble);
  return (
    <div class={css['reasons']}>
      <p class={css['said']}>{t`Ogiltig sedel. Varför?`}</p>
      <ol class={css['options']}>
        {invalidReasons().map((each, at) => (
          <li key={each}>
            <button
              type="button"
              class={css['press']}
              aria-pressed={reason === each}
              onClick={() => desk.because(each)}
            >
              <span class={css['number']}>{at + 1}</span> <span>{each}</span>
            </button>
          </li>
        ))}
      </ol>
      <TextInput
        label={t`Med egna ord`}
        value={invalidReasons().includes(reason) ? '' : reason}
        onInput={desk.because}
        onEnter={desk.save}
        error={faultOf(reason, trouble === 'no-reason')}
      />
      <p class={css['quiet']}>
        {t`En sedel av en annan variant i samma omgång är inte ogiltig: lägg den i bunten för sin variant.`}
      </p>
    </div>
  );
}

function faultOf(reason: string, missing: boolean): string | undefined {
  if (reason.length > SHEET_REASON_MAX) return t`Texten är för lång. Högst ${SHEET_REASON_MAX} tecken.`;
  return missing ? t`Välj eller skriv varför sedeln är ogiltig.` : undefined;
}
