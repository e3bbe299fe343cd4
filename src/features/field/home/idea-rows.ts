import { printCode } from '../../../domain/log/receipt-code.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { clock } from '../../../i18n/format.ts';
import type { FieldNow } from '../field-context.ts';
import { fatePill, languageWord } from '../words/idea-words.ts';
import type { IdeaRow } from './idea-list.tsx';

/** The ideas of an event that this tablet holds, the newest first, as the home screen lists them. */
export function ideaRows(
  { state, tablet, timeZone }: Pick<FieldNow, 'state' | 'tablet' | 'timeZone'>,
  event: string,
): readonly IdeaRow[] {
  return [...state.ideas.values()]
    .filter((idea) => idea.event === event)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((idea) => ({
      id: idea.id,
      title: idea.title,
      lang: idea.language,
      note: dotted(clock(idea.at, timeZone), languageWord(idea.language), printCode(idea.receipt)),
      fate: fatePill(tablet.log.fate(idea.entry)?.state),
    }));
}
