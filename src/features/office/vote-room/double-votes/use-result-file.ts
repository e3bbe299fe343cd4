import { t } from '@lingui/core/macro';
import { useCallback } from 'preact/hooks';
import { dotted } from '../../../../i18n/dotted.ts';
import { saveFile } from '../../ideas/save-file.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { authorName } from '../../words/author-words.ts';
import { eventName } from '../../words/names.ts';
import { shortTime } from '../../words/short-time.ts';
import { resultAsCsv } from './result-export.ts';
import type { RunResult } from './run-result.ts';

/** How a check-in is named, and how a result becomes a file. */
export function useResultFile() {
  const { state, now, today } = useOffice();
  const { timeZone } = useCycle();
  const where = useCallback(
    (id: string): string => {
      const checkIn = state.checkIns.get(id);
      if (!checkIn?.made) return t`okänd avprickning`;
      const { event, at } = checkIn.made;
      return dotted(
        eventName(state, event) ?? '',
        authorName(state, checkIn.author),
        shortTime(at, timeZone, now),
      );
    },
    [state, timeZone, now],
  );
  const save = (result: RunResult) =>
    saveFile(`dubbelroster-${today}.csv`, 'text/csv;charset=utf-8', resultAsCsv(result, where));
  return { where, save };
}
